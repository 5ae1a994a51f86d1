/** What the demo says at its end: on the screen for people and as JSON for programs, out of the same figures. */
@NullMarked
package city.onewindow.cli.demo.report;

import org.jspecify.annotations.NullMarked;
