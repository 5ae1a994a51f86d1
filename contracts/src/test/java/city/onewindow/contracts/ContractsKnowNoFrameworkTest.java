package city.onewindow.contracts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ContractsKnowNoFrameworkTest {
    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("city.onewindow");

    @Test
    void contractsKnowJsonAndTheLanguageAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "city.onewindow.contracts.."))
                .because("whoever reads our events shall need no Spring, Mongo or Kafka, and no service of ours")
                .check(CONTRACTS);
    }

    @Test
    void whatTravelsIsARecordOrAnEnumeration() {
        classes()
                .that()
                .areAssignableTo(city.onewindow.contracts.issue.IssueEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(CONTRACTS);
    }
}
