/** Keeps the rule table's draft, its versions and which of them decides when; every change is conditional on what its author saw, and every replica follows soon after. */
@NullMarked
package city.onewindow.routing.rule.application;

import org.jspecify.annotations.NullMarked;
