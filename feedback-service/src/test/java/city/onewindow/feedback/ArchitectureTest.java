package city.onewindow.feedback;

import city.onewindow.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheDependencyRules() {
        ServiceArchitecture.check("feedback");
    }
}
