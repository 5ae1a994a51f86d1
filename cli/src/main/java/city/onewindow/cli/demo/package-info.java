/**
 * {@code ./onewindow demo}: the whole system, seen working in a minute and a half, and judged by what topic, stores and
 * sink hold rather than by what it says of itself.
 */
@NullMarked
package city.onewindow.cli.demo;

import org.jspecify.annotations.NullMarked;
