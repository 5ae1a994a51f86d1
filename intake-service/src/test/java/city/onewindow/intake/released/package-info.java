/** Released answers, as they are offered to who is about to ask. */
@NullMarked
package city.onewindow.intake.released;

import org.jspecify.annotations.NullMarked;
