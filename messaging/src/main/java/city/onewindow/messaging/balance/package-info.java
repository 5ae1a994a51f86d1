/** Whether what was written, published, applied and held adds up, from topic and store. */
@NullMarked
package city.onewindow.messaging.balance;

import org.jspecify.annotations.NullMarked;
