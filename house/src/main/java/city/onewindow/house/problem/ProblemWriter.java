package city.onewindow.house.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** A problem in words of one language, and as the JSON of RFC 9457. */
public final class ProblemWriter {
    private static final Set<String> OF_THE_REQUEST = Set.of("#path", "#method");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;

    public ProblemWriter(MessageSource messages) {
        this.messages = messages;
    }

    /** A problem in words. */
    public record Words(
            String code,
            int status,
            String title,
            String detail,
            String remedy,
            String trace,
            List<FieldWords> errors) {
        public Words {
            errors = List.copyOf(errors);
        }

        /** Whether a form's field has a fault. */
        public boolean has(String field) {
            return errors.stream().anyMatch(error -> error.field().equals(field));
        }
    }

    /** @param label as a form calls the field: {@code field.NAME} of the messages, else the name itself */
    public record FieldWords(String pointer, String field, String label, String code, String detail, String remedy) {}

    /** For a program: fields by the names that it sends, headers by theirs. */
    public Words words(Problem problem, Locale locale, String trace) {
        return words(problem, locale, trace, "");
    }

    /**
     * For a person at a page, who knows no fields and headers: {@code KEY.page} where the messages have it. That the address
     * or the method is at fault the problem itself says; as a field it would be said twice.
     */
    public Words page(Problem problem, Locale locale, String trace) {
        List<FieldFault> faults = problem.faults().stream()
                .filter(fault -> !OF_THE_REQUEST.contains(fault.pointer()))
                .toList();
        Problem ofFields = new Problem(problem.code(), problem.status(), problem.arguments(), faults);
        return words(ofFields, locale, trace, ".page");
    }

    private Words words(Problem problem, Locale locale, String trace, String variant) {
        List<FieldWords> errors = new ArrayList<>();
        for (FieldFault fault : problem.faults()) {
            Object[] arguments = fault.arguments().toArray();
            errors.add(new FieldWords(
                    fault.pointer(),
                    fault.field(),
                    label(fault.field(), locale),
                    fault.code(),
                    text("fault." + fault.code(), variant, arguments, locale),
                    text("fault." + fault.code() + ".remedy", variant, arguments, locale)));
        }
        Object[] arguments = problem.arguments().toArray();
        String key = "problem." + problem.code();
        return new Words(
                problem.code(),
                problem.status(),
                text(key, variant, arguments, locale),
                text(key + ".detail", variant, arguments, locale),
                text(key + ".remedy", variant, arguments, locale),
                trace,
                errors);
    }

    private String label(String field, Locale locale) {
        String known = messages.getMessage("field." + field.replace('/', '.'), null, "", locale);
        return known == null || known.isEmpty() ? field : known;
    }

    private String text(String key, String variant, Object[] arguments, Locale locale) {
        String own = variant.isEmpty() ? null : messages.getMessage(key + variant, arguments, null, locale);
        return own != null ? own : messages.getMessage(key, arguments, locale);
    }

    public byte[] json(Words words, String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + words.code());
        body.put("title", words.title());
        body.put("status", words.status());
        body.put("detail", words.detail());
        body.put("remedy", words.remedy());
        body.put("instance", instance);
        body.put("code", words.code());
        body.put("trace", words.trace());
        List<Map<String, String>> errors = new ArrayList<>();
        for (FieldWords error : words.errors()) {
            Map<String, String> each = new LinkedHashMap<>();
            each.put("pointer", error.pointer());
            each.put("field", error.field());
            each.put("code", error.code());
            each.put("detail", error.detail());
            each.put("remedy", error.remedy());
            errors.add(each);
        }
        body.put("errors", errors);
        return JSON.writeValueAsBytes(body);
    }
}
