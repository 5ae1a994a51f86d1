/** One operator's console over all services, by what each tells of itself. */
@NullMarked
package city.onewindow.feedback.operations;

import org.jspecify.annotations.NullMarked;
