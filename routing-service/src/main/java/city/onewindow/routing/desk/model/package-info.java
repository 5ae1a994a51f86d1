/** What a desk sees of a case: a line in a list, the whole of one issue, its history. A department sees what it leads or assists, nothing else. */
@NullMarked
package city.onewindow.routing.desk.model;

import org.jspecify.annotations.NullMarked;
