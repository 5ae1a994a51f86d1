/**
 * Load that costs little beside what it loads: it runs on the same cores. Clients are virtual threads, requests are made
 * beforehand, answers are read as far as they are needed.
 */
@NullMarked
package city.onewindow.benchmarks.load;

import org.jspecify.annotations.NullMarked;
