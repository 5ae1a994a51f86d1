/** One whole system for a test run, every part a process of its own with two replicas of each service, and its people. */
@NullMarked
package city.onewindow.system.running;

import org.jspecify.annotations.NullMarked;
