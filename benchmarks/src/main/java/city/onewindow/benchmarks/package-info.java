/**
 * {@code ./onewindow bench}: every measurement is a command of its own here, runs beside what it is compared with in the
 * same run, and writes its result with how it was measured.
 */
@NullMarked
package city.onewindow.benchmarks;

import org.jspecify.annotations.NullMarked;
