/** The case: what routing knows and decides of one issue. Every state gives every event and command an outcome; what comes too late is overtaken, never an error. */
@NullMarked
package city.onewindow.routing.assignment.model;

import org.jspecify.annotations.NullMarked;
