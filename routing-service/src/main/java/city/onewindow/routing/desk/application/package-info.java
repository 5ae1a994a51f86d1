/** The questions that desks ask; each answer is bounded. */
@NullMarked
package city.onewindow.routing.desk.application;

import org.jspecify.annotations.NullMarked;
