/** The catalogue over HTTP: its YAML to read and to replace, its names for forms. */
@NullMarked
package city.onewindow.routing.catalogue.web;

import org.jspecify.annotations.NullMarked;
