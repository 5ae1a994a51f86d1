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

/** The bundled catalogue and calendar, for tests. */
public final class Fixtures {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String YAML = resource("/catalogue/catalogue.yaml");

    private Fixtures() {}

    public static Catalogue catalogue() {
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
        return WorkingCalendar.read(resource("/holidays-cn.csv").lines().toList());
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
