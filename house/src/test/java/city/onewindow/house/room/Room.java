package city.onewindow.house.room;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that is nothing but the house. */
@SpringBootApplication
public class Room {
    public static void main(String[] arguments) {
        SpringApplication.run(Room.class, arguments);
    }
}
