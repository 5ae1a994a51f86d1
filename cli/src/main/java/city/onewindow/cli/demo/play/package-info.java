/**
 * The people of the demo: requesters, a dispatcher, departments. Each acts through HTTP as its own client would, repeats
 * an unanswered command under the same key, and draws what the file does not say from a seed.
 */
@NullMarked
package city.onewindow.cli.demo.play;

import org.jspecify.annotations.NullMarked;
