/** What every request passes: language, sizes, where it may come from, and what pages share. */
@NullMarked
package city.onewindow.house.web;

import org.jspecify.annotations.NullMarked;
