/** The browser that is installed, lent to the tests of a module. */
@NullMarked
package city.onewindow.testkit.browser;

import org.jspecify.annotations.NullMarked;
