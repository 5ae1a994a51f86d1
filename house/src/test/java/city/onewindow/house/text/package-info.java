/** What texts may be. */
@NullMarked
package city.onewindow.house.text;

import org.jspecify.annotations.NullMarked;
