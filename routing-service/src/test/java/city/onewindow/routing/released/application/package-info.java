/** Released answers, their application. */
@NullMarked
package city.onewindow.routing.released.application;

import org.jspecify.annotations.NullMarked;
