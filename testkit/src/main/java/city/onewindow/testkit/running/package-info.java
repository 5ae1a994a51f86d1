/** A whole system for a module's tests, every part a process of its own, and its people. */
@NullMarked
package city.onewindow.testkit.running;

import org.jspecify.annotations.NullMarked;
