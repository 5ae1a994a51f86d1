/** What the demo takes for its own. */
@NullMarked
package city.onewindow.cli.demo.collect;

import org.jspecify.annotations.NullMarked;
