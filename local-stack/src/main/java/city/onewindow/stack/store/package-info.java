/**
 * The embedded store: it speaks MongoDB's wire protocol for one machine and a small city, and is not MongoDB. What it
 * acknowledged survives the death of its process and the loss of power; a reply is never torn; a conditional update of
 * one document takes effect once. What it cannot do as MongoDB does, it refuses in so many words.
 */
@NullMarked
package city.onewindow.stack.store;

import org.jspecify.annotations.NullMarked;
