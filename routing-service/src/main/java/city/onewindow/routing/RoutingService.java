package city.onewindow.routing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The process. */
@SpringBootApplication
@EnableScheduling
public class RoutingService {
    public static void main(String[] args) {
        SpringApplication.run(RoutingService.class, args);
    }
}
