/** The rule table: what a dispatcher writes down of what goes where, and the engine that decides by it. The first rule that matches decides; every issue gets exactly one ruling, the same for the same version. */
@NullMarked
package city.onewindow.routing.rule.model;

import org.jspecify.annotations.NullMarked;
