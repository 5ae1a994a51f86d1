/**
 * What routing and feedback are sent by mistake or on purpose: each is answered with a problem that names field and
 * remedy, by the service as it runs. Intake holds the same in its own module.
 */
@NullMarked
package city.onewindow.system.refusal;

import org.jspecify.annotations.NullMarked;
