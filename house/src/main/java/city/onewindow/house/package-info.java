/** What makes three services one house to a person: header, look, language, problem answers. Knows no domain. */
@NullMarked
package city.onewindow.house;

import org.jspecify.annotations.NullMarked;
