package city.onewindow.intake.issue.web;

import city.onewindow.house.web.HouseProperties;
import city.onewindow.intake.issue.application.Receipt;
import city.onewindow.intake.issue.model.Secret;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The secret goes to the page of one issue in a cookie, not in an address that stays in histories and logs. */
@Component
class ReceiptCookies {
    static final String NAME = "onewindow-intake-receipt";

    /** Long enough to write both down; whoever comes later needs them anyway. */
    static final Duration LIFE = Duration.ofHours(2);

    private final boolean secure;

    ReceiptCookies(HouseProperties house) {
        this.secure = house.addresses().intake().startsWith("https:");
    }

    /** To the receipt's page, which alone gets the cookie. */
    String redirect(Receipt receipt, HttpServletResponse response) {
        return redirect("/receipt/" + receipt.issue().trackingCode().grouped(), receipt.secret(), response);
    }

    /** To another page of an issue that the secret has opened. */
    String redirect(String path, Secret secret, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, secret.canonical())
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + path;
    }
}
