package city.onewindow.feedback.followup.web;

import city.onewindow.house.web.HouseProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** There is one start page for all services, and it is not here. */
@Controller
class StartPage {
    private final String address;

    StartPage(HouseProperties house) {
        this.address = house.addresses().intake() + "/";
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + address;
    }
}
