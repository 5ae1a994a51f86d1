/** Named places where a drill lets the process die. */
@NullMarked
package city.onewindow.messaging.crash;

import org.jspecify.annotations.NullMarked;
