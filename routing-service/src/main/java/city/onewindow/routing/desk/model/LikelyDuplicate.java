package city.onewindow.routing.desk.model;

/**
 * What an issue in triage is likely a duplicate of, found as the line was read; nothing records it.
 *
 * @param issue id of the other
 * @param sameness {@code likely} or {@code very-likely}
 */
public record LikelyDuplicate(String issue, String trackingCode, String sameness) {}
