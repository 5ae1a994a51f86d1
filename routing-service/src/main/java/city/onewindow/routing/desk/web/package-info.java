/** The desks over HTTP: pages for people, JSON for programs, both on the same use cases. */
@NullMarked
package city.onewindow.routing.desk.web;

import org.jspecify.annotations.NullMarked;
