/** What a requester may choose from, with routing up and down. */
@NullMarked
package city.onewindow.intake.options;

import org.jspecify.annotations.NullMarked;
