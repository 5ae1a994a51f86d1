package city.onewindow.routing.assignment.model;

/**
 * Another issue that was marked as a duplicate of this one. One that stands no more stays, so that news of it which comes
 * late is known to be old.
 *
 * @param issue id of the duplicate
 * @param sequence of the duplicate's own event that said so
 * @param stands whether it still is one
 */
public record Link(String issue, String trackingCode, long sequence, boolean stands) {}
