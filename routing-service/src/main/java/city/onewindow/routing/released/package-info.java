/** General answers that departments released for everybody: found by likeness, and gone as soon as they are taken back. */
@NullMarked
package city.onewindow.routing.released;

import org.jspecify.annotations.NullMarked;
