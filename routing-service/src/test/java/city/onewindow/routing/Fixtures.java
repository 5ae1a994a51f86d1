package city.onewindow.routing;

import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Reading;
import city.onewindow.routing.catalogue.yaml.CatalogueYaml;
import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.deadline.model.WorkingCalendar;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.suggestion.model.Suggester;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;

/** The bundled catalogue and calendar, for tests; read once, for some ask ten thousand times. */
public final class Fixtures {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String YAML = resource("/catalogue/catalogue.yaml");

    private static final Catalogue CATALOGUE = readCatalogue();
    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.read(resource("/holidays-cn.csv").lines().toList());

    private Fixtures() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    private static Catalogue readCatalogue() {
        if (new CatalogueYaml().read(YAML) instanceof Reading.Sound sound) {
            return sound.catalogue().as(1);
        }
        throw new IllegalStateException("the bundled catalogue does not hold");
    }

    /** The bundled catalogue alone. */
    public static Placing placing() {
        return new Placing(catalogue(), CompiledRules.NONE, Suggester.NONE);
    }

    public static WorkingCalendar calendar() {
        return CALENDAR;
    }

    public static Deadlines deadlines() {
        return new Deadlines(calendar(), ZONE, year -> {});
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
