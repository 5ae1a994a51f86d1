/** What a requester may choose from: districts and categories, as routing's catalogue has them. */
@NullMarked
package city.onewindow.intake.options;

import org.jspecify.annotations.NullMarked;
