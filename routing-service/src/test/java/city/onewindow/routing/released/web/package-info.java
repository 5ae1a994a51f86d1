/** Released answers, at the desk and for who asks. */
@NullMarked
package city.onewindow.routing.released.web;

import org.jspecify.annotations.NullMarked;
