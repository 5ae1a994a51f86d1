/** What the house takes from its installation. */
@NullMarked
package city.onewindow.house.web;

import org.jspecify.annotations.NullMarked;
