package city.onewindow.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The dependency rules of DESIGN §4, the same for each service. */
public final class ServiceArchitecture {
    private static final List<String> SERVICES = List.of("intake", "routing", "feedback");
    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "com.mongodb..",
        "org.bson..",
        "org.apache.kafka..",
        "jakarta.servlet..",
        "org.apache.lucene..",
        "tools.jackson.."
    };

    private ServiceArchitecture() {}

    /**
     * Holds a service to the rules.
     *
     * @param service {@code intake}, {@code routing} or {@code feedback}
     * @throws AssertionError naming every class that breaks one
     */
    public static void check(String service) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("city.onewindow." + service);
        rules(service).forEach(rule -> rule.check(code));
    }

    private static List<ArchRule> rules(String service) {
        String[] others = SERVICES.stream()
                .filter(name -> !name.equals(service))
                .map(name -> "city.onewindow." + name + "..")
                .toArray(String[]::new);
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage("..model..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS)
                        .allowEmptyShould(true)
                        .because("the model knows no framework"),
                noClasses()
                        .that()
                        .resideInAPackage("..application..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS)
                        .allowEmptyShould(true)
                        .because("a use case knows ports, not frameworks"),
                noClasses()
                        .that()
                        .resideInAnyPackage("..model..", "..application..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "city.onewindow." + service + "..web..",
                                "city.onewindow." + service + "..mongo..",
                                "city.onewindow." + service + "..stream..")
                        .allowEmptyShould(true)
                        .because("doors depend on the use cases, not the other way"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .because("services share contracts and messaging, never each other's classes"),
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .because("time comes from the injected clock"),
                classes()
                        .should()
                        .haveNameNotMatching(".*(Manager|Helper|Util|Utils)$")
                        .because("such a name says nothing"),
                slices().matching("city.onewindow." + service + ".(*)..")
                        .should()
                        .beFreeOfCycles());
    }
}
