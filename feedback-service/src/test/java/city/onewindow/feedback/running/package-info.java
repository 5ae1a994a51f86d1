/** The service as it runs, for tests of its doors. */
@NullMarked
package city.onewindow.feedback.running;

import org.jspecify.annotations.NullMarked;
