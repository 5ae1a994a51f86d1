/** What others' events make of an issue here: a line of its timeline, and a reply on its way. */
@NullMarked
package city.onewindow.feedback.delivery.stream;

import org.jspecify.annotations.NullMarked;
