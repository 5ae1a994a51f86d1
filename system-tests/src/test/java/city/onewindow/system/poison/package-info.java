/** Events that cannot be taken: they hold back their own issue only, and it goes on when the cause is gone. */
@NullMarked
package city.onewindow.system.poison;

import org.jspecify.annotations.NullMarked;
