/** Where the rules are kept: one immutable document a version, one for the draft, one for what decides when. */
@NullMarked
package city.onewindow.routing.rule.mongo;

import org.jspecify.annotations.NullMarked;
