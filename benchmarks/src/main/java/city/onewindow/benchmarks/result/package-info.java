/** What a measurement leaves behind: figures with their spread, and how and on what they were measured. */
@NullMarked
package city.onewindow.benchmarks.result;

import org.jspecify.annotations.NullMarked;
