/** What a requester may choose from: districts, categories, company tiers and industries, as routing's catalogue has them. */
@NullMarked
package city.onewindow.intake.options;

import org.jspecify.annotations.NullMarked;
