/** Two services, a real broker and the embedded store. */
@NullMarked
package city.onewindow.messaging.flow;

import org.jspecify.annotations.NullMarked;
