/** What an operator may set, and what a service says of the rest. */
@NullMarked
package city.onewindow.house.setting;

import org.jspecify.annotations.NullMarked;
