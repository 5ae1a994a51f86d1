package city.onewindow.routing.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.CatalogueFault;
import city.onewindow.routing.catalogue.model.CatalogueFault.Kind;
import city.onewindow.routing.catalogue.model.Placement;
import city.onewindow.routing.catalogue.model.Placement.Placed;
import city.onewindow.routing.catalogue.model.Placement.Reason;
import city.onewindow.routing.catalogue.model.Placement.Unplaced;
import city.onewindow.routing.catalogue.model.Reading;
import city.onewindow.routing.deadline.model.Terms;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueYamlTest {
    private static final String SMALL = """
            format: 1
            deadlines: {acknowledge: 1, reply: 5}
            districts:
              north: {zh: 北区, en: North}
              south: {zh: 南区, en: South}
            departments:
              housing: {zh: 住建局, en: Housing}
              science: {zh: 科技局, en: Science}
            categories:
              flats:
                zh: 公寓
                en: Flats
                lead: housing
                assists: [science]
                reply: 7
                districts:
                  north: {lead: science, acknowledge: 2}
            """;

    private final CatalogueYaml yaml = new CatalogueYaml();

    private Catalogue sound(String text) {
        assertThat(yaml.read(text)).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) yaml.read(text)).catalogue();
    }

    private List<CatalogueFault> faults(String text) {
        assertThat(yaml.read(text)).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty) yaml.read(text)).faults();
    }

    @Test
    void whatIsBundledHoldsAndKnowsTheCity() {
        Catalogue catalogue = sound(Fixtures.YAML);
        assertThat(catalogue.categories()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(catalogue.companyTiers()).containsKey("leading");
        assertThat(catalogue.industries()).containsKey("electronics");
        assertThat(catalogue.departments()).containsKeys("talent-office", "reform", "general-desk", "housing-fund");
        assertThat(catalogue.districts()).containsKeys("development-zone", "high-tech-zone", "huaqiao", "bacheng");
    }

    @Test
    void aByteOrderMarkAtTheHeadIsNoPartOfIt() {
        assertThat(sound("\uFEFF" + SMALL)).isEqualTo(sound(SMALL));
    }

    @Test
    void aDistrictStandsBeforeTheCityAndInheritsWhatItDoesNotSay() {
        Catalogue catalogue = sound(SMALL);
        Department housing = new Department("housing", "住建局", "Housing");
        Department science = new Department("science", "科技局", "Science");
        assertThat(catalogue.place("flats", "south")).isEqualTo(new Placed(housing, List.of(science), new Terms(1, 7)));
        assertThat(catalogue.place("flats", "north")).isEqualTo(new Placed(science, List.of(), new Terms(2, 7)));
    }

    @Test
    void saysWhyNoEntryFits() {
        Catalogue catalogue = sound(SMALL.replace("lead: housing\n    assists: [science]", "triage: true"));
        assertThat(catalogue.place(null, "north")).isEqualTo(new Unplaced(Reason.NO_CATEGORY));
        assertThat(catalogue.place("boats", "north")).isEqualTo(new Unplaced(Reason.UNKNOWN_CATEGORY));
        assertThat(catalogue.place("flats", "west")).isEqualTo(new Unplaced(Reason.UNKNOWN_DISTRICT));
        assertThat(catalogue.place("flats", "south")).isEqualTo(new Unplaced(Reason.NO_ENTRY));
        assertThat(catalogue.place("flats", "north")).isInstanceOf(Placement.Placed.class);
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                fault("lead: housing", "lead: sauna", "categories/flats/lead", Kind.UNKNOWN_DEPARTMENT),
                fault("[science]", "[science, science]", "categories/flats/assists/1", Kind.DUPLICATE),
                fault("[science]", "[housing]", "categories/flats", Kind.LEAD_ASSISTS),
                fault("[science]", "science", "categories/flats/assists", Kind.SHAPE),
                fault(
                        "      north: {lead",
                        "      west: {lead",
                        "categories/flats/districts/west",
                        Kind.UNKNOWN_DISTRICT),
                fault("    lead: housing\n", "", "categories/flats", Kind.NO_DEFAULT),
                fault("    reply: 7", "    reply: 7\n    triage: true", "categories/flats", Kind.BOTH),
                fault("    reply: 7", "    reply: soon", "categories/flats/reply", Kind.DAYS),
                fault("    reply: 7", "    reply: 91", "categories/flats/reply", Kind.DAYS),
                fault("    reply: 7", "    reply: 1\n    acknowledge: 2", "categories/flats", Kind.DAYS_ORDER),
                fault("    reply: 7", "    answer: 7", "categories/flats/answer", Kind.UNKNOWN_KEY),
                fault("    zh: 公寓\n", "", "categories/flats/zh", Kind.MISSING),
                fault("zh: 公寓", "zh: ''", "categories/flats/zh", Kind.NAME),
                fault("zh: 公寓", "zh: \"\\u0007\"", "categories/flats/zh", Kind.NAME),
                fault("  flats:", "  Flats!:", "categories/Flats!", Kind.CODE),
                fault(
                        "  south: {zh: 南区, en: South}",
                        "  north: {zh: 南区, en: South}",
                        "districts/north",
                        Kind.DUPLICATE),
                fault("format: 1", "format: 2", "format", Kind.SHAPE),
                fault("format: 1\n", "", "format", Kind.MISSING),
                fault("deadlines: {acknowledge: 1, reply: 5}\n", "", "deadlines", Kind.MISSING),
                fault("{acknowledge: 1, reply: 5}", "{acknowledge: 1}", "deadlines/reply", Kind.MISSING),
                fault("format: 1", "format: 1\nversion: 7", "version", Kind.UNKNOWN_KEY),
                fault("lead: housing", "lead: !!str housing", "", null),
                fault("lead: housing", "lead: !boat housing", "categories/flats/lead", Kind.REFERENCE),
                fault("zh: 住建局", "zh: &a 住建局", "departments/housing/zh", Kind.REFERENCE),
                fault("lead: housing", "lead: [housing", "", Kind.SYNTAX),
                fault("format: 1", "format: 1\n---\nformat: 1", "", Kind.SYNTAX),
                fault("lead: housing", "lead: [[[[[[[[[[housing]]]]]]]]]]", "", Kind.LIMIT));
    }

    private static Arguments fault(String from, String to, String path, @org.jspecify.annotations.Nullable Kind kind) {
        return Arguments.of(from, to, path, kind);
    }

    @ParameterizedTest(name = "{0} → {1}: {3} at {2}")
    @MethodSource("faulty")
    void namesEveryFaultByItsPath(String from, String to, String path, @org.jspecify.annotations.Nullable Kind kind) {
        assertThat(SMALL).contains(from);
        if (kind == null) {
            sound(SMALL.replace(from, to));
        } else {
            assertThat(faults(SMALL.replace(from, to))).anySatisfy(fault -> {
                assertThat(fault.path()).isEqualTo(path);
                assertThat(fault.kind()).isEqualTo(kind);
            });
        }
    }

    @Test
    void namesAllFaultsAtOnceWithTheirLines() {
        List<CatalogueFault> faults =
                faults(SMALL.replace("lead: housing", "lead: sauna").replace("reply: 7", "reply: never"));
        assertThat(faults).hasSize(2).extracting(CatalogueFault::line).containsExactlyInAnyOrder(13, 15);
    }

    @Test
    void isNotBlownUpBySmallTexts() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'n'; c++) {
            char before = (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ",").repeat(9))
                    .append("]\n");
        }
        assertThat(faults(bomb.toString())).isNotEmpty();
        assertThat(faults("a: [".repeat(100_000))).isNotEmpty();
        assertThat(faults("#".repeat(300_000))).isNotEmpty();
        for (String nothing : List.of("", "\n", "# a remark\n")) {
            assertThat(faults(nothing)).extracting(CatalogueFault::kind).containsExactly(Kind.EMPTY);
        }
        assertThat(faults("- a\n- b")).isNotEmpty();
        assertThat(faults("[".repeat(200_000))).isNotEmpty();
    }
}
