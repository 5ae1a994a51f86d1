package city.onewindow.feedback;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The process. */
@SpringBootApplication
public class FeedbackService {
    public static void main(String[] args) {
        SpringApplication.run(FeedbackService.class, args);
    }
}
