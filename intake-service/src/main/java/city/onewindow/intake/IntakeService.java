package city.onewindow.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The process. */
@SpringBootApplication
public class IntakeService {
    public static void main(String[] args) {
        SpringApplication.run(IntakeService.class, args);
    }
}
