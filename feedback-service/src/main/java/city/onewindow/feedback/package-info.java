/** Carries directed replies back to companies and talent and tracks that they arrive; decides delivery, rating, closing. */
@NullMarked
package city.onewindow.feedback;

import org.jspecify.annotations.NullMarked;
