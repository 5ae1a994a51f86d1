package city.onewindow.contracts.issue;

/**
 * Who marked an issue as a duplicate, or took that back.
 *
 * @param dispatcher the name that the dispatcher gave; there is no identity behind it yet
 */
public record MarkedBy(String dispatcher) {}
