/** What the operator's doors promise. */
@NullMarked
package city.onewindow.messaging.ops;

import org.jspecify.annotations.NullMarked;
