/** Facts as kept in each issue's own document. */
@NullMarked
package city.onewindow.feedback.indicator.mongo;

import org.jspecify.annotations.NullMarked;
