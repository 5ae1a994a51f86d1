/** The catalogue as the YAML that people write: read whole, with every fault named by path, line and remedy. */
@NullMarked
package city.onewindow.routing.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
