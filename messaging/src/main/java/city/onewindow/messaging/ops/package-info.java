/** What an operator sees and does. */
@NullMarked
package city.onewindow.messaging.ops;

import org.jspecify.annotations.NullMarked;
