/** What the commands say to a person. */
@NullMarked
package city.onewindow.cli;

import org.jspecify.annotations.NullMarked;
