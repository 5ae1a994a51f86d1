/** The ports on MongoDB: one conditional write of one document, majority reads. */
@NullMarked
package city.onewindow.messaging.mongo;

import org.jspecify.annotations.NullMarked;
