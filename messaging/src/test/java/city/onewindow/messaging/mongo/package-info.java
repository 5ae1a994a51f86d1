@NullMarked
package city.onewindow.messaging.mongo;

import org.jspecify.annotations.NullMarked;
