/** How the played people speak to the services. */
@NullMarked
package city.onewindow.cli.demo.play;

import org.jspecify.annotations.NullMarked;
