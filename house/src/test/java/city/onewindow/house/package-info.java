/** The house as a client and a browser meet it: over real HTTP, with raw sockets for what no client would send. */
@NullMarked
package city.onewindow.house;

import org.jspecify.annotations.NullMarked;
