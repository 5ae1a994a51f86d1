/** The receiving end of webhooks: takes what is properly signed and keeps a receipt of it, bounded. */
@NullMarked
package city.onewindow.cli.demo.sink;

import org.jspecify.annotations.NullMarked;
