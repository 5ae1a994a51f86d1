/** Where an accepted issue goes, decided by one version each of catalogue, rule table and model. */
@NullMarked
package city.onewindow.routing.placing.model;

import org.jspecify.annotations.NullMarked;
