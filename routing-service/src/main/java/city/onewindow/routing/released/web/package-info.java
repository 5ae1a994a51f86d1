/** The door for whoever is about to ask: released answers to the like, and nothing of anybody's issue. */
@NullMarked
package city.onewindow.routing.released.web;

import org.jspecify.annotations.NullMarked;
