@NullMarked
package city.onewindow.stack.supervise;

import org.jspecify.annotations.NullMarked;
