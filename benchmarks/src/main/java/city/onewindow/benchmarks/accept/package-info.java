/** Durable submissions a second over HTTP, beside raw driver and raw producer. */
@NullMarked
package city.onewindow.benchmarks.accept;

import org.jspecify.annotations.NullMarked;
