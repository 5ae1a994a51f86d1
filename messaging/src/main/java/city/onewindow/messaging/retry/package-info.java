/** How long to rest between tries; never how often, which is the matter of whoever tries. */
@NullMarked
package city.onewindow.messaging.retry;

import org.jspecify.annotations.NullMarked;
