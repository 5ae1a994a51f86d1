@NullMarked
package city.onewindow.messaging.stream;

import org.jspecify.annotations.NullMarked;
