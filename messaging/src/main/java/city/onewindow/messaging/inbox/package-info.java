/** What arrives: judged by sequence against the aggregate's marks, applied once and in order, or held. */
@NullMarked
package city.onewindow.messaging.inbox;

import org.jspecify.annotations.NullMarked;
