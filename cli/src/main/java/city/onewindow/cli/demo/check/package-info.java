/**
 * Counts from the outside what went wrong: it is given what the topic holds, what the stores hold, what arrived at the
 * sink and what clients were promised, and trusts no counter of the system that it checks.
 */
@NullMarked
package city.onewindow.cli.demo.check;

import org.jspecify.annotations.NullMarked;
