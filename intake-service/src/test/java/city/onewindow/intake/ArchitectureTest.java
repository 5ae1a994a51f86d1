package city.onewindow.intake;

import city.onewindow.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheDependencyRules() {
        ServiceArchitecture.check("intake");
    }
}
