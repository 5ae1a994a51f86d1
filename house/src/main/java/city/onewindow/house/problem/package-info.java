/** Problem answers (RFC 9457) in the reader's language, each fault with its field and remedy. */
@NullMarked
package city.onewindow.house.problem;

import org.jspecify.annotations.NullMarked;
