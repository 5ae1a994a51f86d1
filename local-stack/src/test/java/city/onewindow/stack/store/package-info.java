@NullMarked
package city.onewindow.stack.store;

import org.jspecify.annotations.NullMarked;
