/** Reads the evidence where it lies: the topic by a consumer of its own that commits nothing, the stores by the driver. */
@NullMarked
package city.onewindow.cli.demo.collect;

import org.jspecify.annotations.NullMarked;
