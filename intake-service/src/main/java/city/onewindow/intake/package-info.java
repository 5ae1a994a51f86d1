/** Takes issues in and publishes them; decides an issue until it is accepted. */
@NullMarked
package city.onewindow.intake;

import org.jspecify.annotations.NullMarked;
