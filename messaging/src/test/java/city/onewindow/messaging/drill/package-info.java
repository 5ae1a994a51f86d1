@NullMarked
package city.onewindow.messaging.drill;

import org.jspecify.annotations.NullMarked;
