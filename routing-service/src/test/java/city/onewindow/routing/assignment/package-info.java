/** Cases for the tests of the packages below. */
@NullMarked
package city.onewindow.routing.assignment;

import org.jspecify.annotations.NullMarked;
