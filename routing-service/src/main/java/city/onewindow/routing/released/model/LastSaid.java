package city.onewindow.routing.released.model;

import city.onewindow.routing.assignment.model.Release;

/**
 * What a department said last of an issue for everybody: an answer, or that it takes it back.
 *
 * @param issue id, which never leaves this service
 */
public record LastSaid(String issue, Release release) {}
