/** Where an issue would go, as clients are told. */
@NullMarked
package city.onewindow.routing.placing.web;

import org.jspecify.annotations.NullMarked;
