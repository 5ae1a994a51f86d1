/** What tests of several modules share: object mothers, architecture rules, one local stack for a test run. */
@NullMarked
package city.onewindow.testkit;

import org.jspecify.annotations.NullMarked;
