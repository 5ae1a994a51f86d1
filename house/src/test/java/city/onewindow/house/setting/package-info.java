/** What texts may be. */
@NullMarked
package city.onewindow.house.setting;

import org.jspecify.annotations.NullMarked;
