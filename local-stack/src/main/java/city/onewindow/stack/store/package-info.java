/**
 * The embedded store: mongo-java-server in a JVM of its own, behind a guard that makes it safe (one lock, copied replies,
 * an fsynced command log). For one machine and a small city; it is not MongoDB.
 */
@NullMarked
package city.onewindow.stack.store;

import org.jspecify.annotations.NullMarked;
