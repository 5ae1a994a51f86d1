package city.onewindow.routing.assignment.model;

/** The issue that another one is a duplicate of. */
public record Original(String issue, String trackingCode) {}
