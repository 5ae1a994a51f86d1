/** How many issues a second the rule table decides, by how many rules it has. */
@NullMarked
package city.onewindow.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
