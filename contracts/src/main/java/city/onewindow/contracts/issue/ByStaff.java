package city.onewindow.contracts.issue;

/**
 * Who at a department did it: for staff, and never for a requester.
 *
 * @param staff the name that was given; there is no identity behind it yet
 */
public record ByStaff(String staff) {}
