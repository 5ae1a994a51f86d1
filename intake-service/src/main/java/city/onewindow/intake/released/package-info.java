/**
 * What departments released for everybody, offered to whoever is about to ask alike. Nothing waits for it: without routing
 * there is nothing to show.
 */
@NullMarked
package city.onewindow.intake.released;

import org.jspecify.annotations.NullMarked;
