package city.onewindow.routing;

import city.onewindow.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void roomsKnowOnlyWhatTheyMay() {
        ServiceArchitecture.check("routing");
    }
}
