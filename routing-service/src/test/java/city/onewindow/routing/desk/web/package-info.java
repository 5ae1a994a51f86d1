/** The desk as browsers and clients meet it. */
@NullMarked
package city.onewindow.routing.desk.web;

import org.jspecify.annotations.NullMarked;
