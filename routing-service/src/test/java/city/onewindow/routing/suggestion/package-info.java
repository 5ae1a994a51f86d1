/** What the tests of suggestions share. */
@NullMarked
package city.onewindow.routing.suggestion;

import org.jspecify.annotations.NullMarked;
