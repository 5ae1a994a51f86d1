/** Topic and books that differ on purpose. */
@NullMarked
package city.onewindow.messaging.balance;

import org.jspecify.annotations.NullMarked;
