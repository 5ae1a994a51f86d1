/** The console over services that are played. */
@NullMarked
package city.onewindow.feedback.operations;

import org.jspecify.annotations.NullMarked;
