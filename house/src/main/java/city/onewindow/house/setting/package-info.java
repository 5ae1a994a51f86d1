/** What an operator sets: a setting that is missing or wrong ends the start with one sentence that says what to do. */
@NullMarked
package city.onewindow.house.setting;

import org.jspecify.annotations.NullMarked;
