/** The rule table over HTTP: the draft, its faults, versions, activation and roll-back. */
@NullMarked
package city.onewindow.routing.rule.web;

import org.jspecify.annotations.NullMarked;
