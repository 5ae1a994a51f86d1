package city.onewindow.routing.similar.model;

/**
 * The issue that another is likely a duplicate of.
 *
 * @param sameness more than {@link Sameness#NONE}
 */
public record Suspect(String issue, String trackingCode, Sameness sameness) {}
