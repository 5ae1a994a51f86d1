/** Asks over HTTP where an issue would go, and why; nothing is dispatched by it. */
@NullMarked
package city.onewindow.routing.placing.web;

import org.jspecify.annotations.NullMarked;
