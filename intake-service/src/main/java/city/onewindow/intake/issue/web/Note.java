package city.onewindow.intake.issue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has to say beside what was asked, in both languages: the same request gets the same bytes whoever reads.
 *
 * @param pointer to the field of the request that it is about, absent where it is about none
 * @param code stable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Note(@Nullable String pointer, String code, String zh, String en) {}
