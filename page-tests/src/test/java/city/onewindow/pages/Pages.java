package city.onewindow.pages;

import city.onewindow.testkit.running.City;

/** What people do on the pages, in whichever language they read. */
final class Pages {
    private final Window window;
    private final City city;

    Pages(Window window, City city) {
        this.window = window;
        this.city = city;
    }

    /** What a requester notes from the receipt. */
    record Noted(String code, String secret) {}

    /** Fills in the form that is open. @param category empty where the requester does not know */
    void fillIn(String subject, String text, String category) {
        window.check("input[name=kind][value=company]");
        window.find("#f-company").fill("示例传感科技有限公司");
        window.find("#f-name").fill("王工");
        window.find("#f-contact").fill("0512-57000000");
        window.find("#f-district").selectOption("development-zone");
        window.find("#f-category").selectOption(category);
        window.find("#f-subject").fill(subject);
        window.find("#f-text").fill(text);
        window.check("input[name=audiences][value=company]");
    }

    Noted submit(String subject, String category) {
        window.go(city.intake().base() + "/submit");
        // Where intake came up before routing it offers no districts yet, for ten seconds.
        window.awaitReloading("#f-district option[value=development-zone]");
        fillIn(subject, "公司扩产,需在开发区租用标准厂房,请协助对接。", category);
        window.send("form[action='/submit']");
        return receipt();
    }

    Noted receipt() {
        return new Noted(
                window.find("#code").textContent().strip(),
                window.find("#secret").textContent().strip());
    }

    /** Opens an issue with code and secret. */
    void track(Noted noted) {
        window.go(city.feedback().base() + "/track");
        window.find("#f-code").fill(noted.code());
        window.find("#f-secret").fill(noted.secret());
        window.send("form[action='/track']");
    }

    /** Opens the issue at a department's desk, from its list. */
    void openAtDesk(String department, String subject) {
        window.go(city.routing().base() + "/desk/" + department);
        openFromList(subject);
    }

    void openAtTriage(String subject) {
        window.go(city.routing().base() + "/triage");
        openFromList(subject);
    }

    private void openFromList(String subject) {
        String line = "td a:text-is(\"" + subject + "\")";
        window.awaitReloading(line);
        window.find(line).click();
        window.page().waitForLoadState();
    }

    void acknowledge() {
        window.send("form[action$='/acknowledgement']");
    }

    void reply(String outcome, String text) {
        window.check("input[name=outcome][value=" + outcome + "]");
        window.find("form[action$='/replies'] textarea").fill(text);
        window.send("form[action$='/replies']");
    }

    void rate(String process, String result, String comment) {
        window.check("input[name=process][value=" + process + "]");
        window.check("input[name=result][value=" + result + "]");
        window.find("#f-comment").fill(comment);
        window.send("form[action$='/rating']");
    }
}
