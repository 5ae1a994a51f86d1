@NullMarked
package city.onewindow.messaging.aggregate;

import org.jspecify.annotations.NullMarked;
