/** Takes one version of all that places, for one decision. */
@NullMarked
package city.onewindow.routing.placing.application;

import org.jspecify.annotations.NullMarked;
