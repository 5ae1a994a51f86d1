/** The rule table as files that people keep and edit: YAML and XLSX, read strictly and bounded, written so that reading gives the same table. */
@NullMarked
package city.onewindow.routing.rule.file;

import org.jspecify.annotations.NullMarked;
