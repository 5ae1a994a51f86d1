package city.onewindow.routing.catalogue.model;

/**
 * Something that people know by a name in both languages.
 *
 * @param code stable, lower-case letters, digits and hyphens
 */
public record Named(String code, String zh, String en) {}
