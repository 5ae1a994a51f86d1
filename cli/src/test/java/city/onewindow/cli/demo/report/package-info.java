/** What the demo says of itself. */
@NullMarked
package city.onewindow.cli.demo.report;

import org.jspecify.annotations.NullMarked;
