/** Two processes of each service: they share the work, and the death of one loses nothing. */
@NullMarked
package city.onewindow.system.replicas;

import org.jspecify.annotations.NullMarked;
