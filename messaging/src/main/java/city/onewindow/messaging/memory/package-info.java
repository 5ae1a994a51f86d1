/** The ports in memory, for tests and simulations; held to the same contract as MongoDB. */
@NullMarked
package city.onewindow.messaging.memory;

import org.jspecify.annotations.NullMarked;
