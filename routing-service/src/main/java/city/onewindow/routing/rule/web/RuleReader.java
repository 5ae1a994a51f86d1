package city.onewindow.routing.rule.web;

import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Category;
import city.onewindow.routing.catalogue.model.Named;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.Dimension;
import city.onewindow.routing.rule.model.Vocabulary;
import city.onewindow.routing.rule.model.WrittenRule;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Codes of rules as the reader of a page reads them; for templates. A code that the catalogue lost is shown as it is. */
public record RuleReader(Catalogue catalogue, MessageSource messages, Locale locale) {
    /** Something to choose. */
    public record Option(String code, String name, boolean chosen) {}

    public boolean en() {
        return "en".equals(locale.getLanguage());
    }

    public List<Dimension> dimensions() {
        return Arrays.asList(Dimension.values());
    }

    public String dimension(String code) {
        return said("rules.dimension." + code, code);
    }

    /** What the page calls a field of a row; empty for the whole row. */
    public String field(String field) {
        return field.isEmpty() ? "" : said("rules.field." + field, dimension(field));
    }

    public String code(String dimension, String code) {
        if (code.equals(Asked.UNSAID)) {
            return said("rules.unsaid", code);
        }
        return switch (Dimension.of(dimension).orElse(Dimension.CATEGORY)) {
            case CATEGORY -> {
                Category category = catalogue.categories().get(code);
                yield category == null ? code : named(category.name());
            }
            case DISTRICT -> named(catalogue.districts().get(code), code);
            case COMPANY_TIER -> named(catalogue.companyTiers().get(code), code);
            case INDUSTRY -> named(catalogue.industries().get(code), code);
            case CHANNEL -> said("channel." + code, code);
            case REQUESTER -> said("requester." + code, code);
        };
    }

    /** Those of the catalogue, and those that the row has beside. */
    public List<Option> options(Dimension dimension, WrittenRule rule) {
        List<String> chosen = rule.codes().getOrDefault(dimension.code(), List.of());
        Set<String> codes = new LinkedHashSet<>(new Vocabulary(catalogue).codes(dimension));
        codes.addAll(chosen);
        return codes.stream()
                .map(code -> new Option(code, code(dimension.code(), code), chosen.contains(code)))
                .toList();
    }

    /** The names of what the row asks for in that dimension. */
    public List<String> chosen(Dimension dimension, WrittenRule rule) {
        return rule.codes().getOrDefault(dimension.code(), List.of()).stream()
                .map(code -> code(dimension.code(), code))
                .toList();
    }

    /** One of what a row says in a field, as faults name fields. */
    String value(String field, String value) {
        return switch (field) {
            case "id", "zh", "en", "any", "all", "none" -> value;
            case "enabled", "where", "priority" -> said("rules." + field + "." + value, value);
            case "acknowledge", "reply" ->
                messages.getMessage("rules." + field + ".days", new Object[] {value}, locale);
            case "lead", "assists" -> lead(value);
            default -> code(field, value);
        };
    }

    public List<String> leadNames(List<String> codes) {
        return codes.stream().map(this::lead).toList();
    }

    /** In one line. */
    public String list(List<String> names) {
        return String.join(said("rules.and", ", "), names);
    }

    public List<Option> leads(WrittenRule rule) {
        Set<String> codes = new LinkedHashSet<>(catalogue.departments().keySet());
        codes.add(WrittenRule.TRIAGE);
        if (!rule.lead().isEmpty()) {
            codes.add(rule.lead());
        }
        return codes.stream()
                .map(code -> new Option(code, lead(code), code.equals(rule.lead())))
                .toList();
    }

    public List<Option> assists(WrittenRule rule) {
        Set<String> codes = new LinkedHashSet<>(catalogue.departments().keySet());
        codes.addAll(rule.assists());
        return codes.stream()
                .map(code -> new Option(code, lead(code), rule.assists().contains(code)))
                .toList();
    }

    /** The same thing by its code and by its name. */
    String beside(String some, String other) {
        Object[] both = {some, other};
        return messages.getMessage("rules.near.beside", both, locale);
    }

    /** One phrase a line, as it is typed. */
    public String lines(List<String> phrases) {
        return String.join("\n", phrases);
    }

    public String lead(String code) {
        return code.equals(WrittenRule.TRIAGE)
                ? said("rules.triage", code)
                : named(catalogue.departments().get(code), code);
    }

    private String named(@Nullable Named named, String code) {
        return named == null ? code : named(named);
    }

    private String named(Named named) {
        return en() ? named.en() : named.zh();
    }

    private String said(String key, String otherwise) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
