package city.onewindow.intake.issue.web;

import static city.onewindow.intake.issue.web.BadInput.submission;

import java.util.stream.Stream;

/** Submissions that can be read, and what is wrong with their fields. */
final class BadFields {
    private BadFields() {}

    static Stream<BadInput> all() {
        return Stream.of(fields(), texts(), replies()).flatMap(part -> part);
    }

    private static Stream<BadInput> fields() {
        return Stream.of(
                submission("nothing in it")
                        .body("{}")
                        .isInvalid(
                                "/requester/kind missing",
                                "/requester/name missing",
                                "/district missing",
                                "/subject missing",
                                "/text missing",
                                "/replyTo missing"),
                submission("null for a required text").with("\"寻找厂房\"", "null").isInvalid("/subject missing"),
                submission("number for a text").with("\"寻找厂房\"", "42").isInvalid("/subject type"),
                submission("truth for a text").with("\"寻找厂房\"", "true").isInvalid("/subject type"),
                submission("list for a text").with("\"寻找厂房\"", "[\"a\"]").isInvalid("/subject type"),
                submission("object for a text").with("\"寻找厂房\"", "{}").isInvalid("/subject type"),
                submission("text for an object")
                        .with("{\"kind\": \"company\", \"name\": \"王工\", \"contact\": \"0512-57000000\"}", "\"me\"")
                        .isInvalid("/requester type"),
                submission("several wrong types at once")
                        .body("{\"requester\": [], \"company\": 1, \"subject\": 2, \"text\": 3, \"replyTo\": {}}")
                        .isInvalid(
                                "/requester type",
                                "/company type",
                                "/subject type",
                                "/text type",
                                "/replyTo type",
                                "/district missing"),
                submission("unknown field")
                        .with("\"subject\":", "\"Subject\":")
                        .isInvalid("/Subject unknown-field", "/subject missing"),
                submission("unknown field within")
                        .with("\"kind\":", "\"id\": \"1\", \"kind\":")
                        .isInvalid("/requester/id unknown-field"),
                submission("unknown field with a slash")
                        .with("\"subject\":", "\"a/b~c\": 1, \"subject\":")
                        .isInvalid("/a~1b~0c unknown-field"),
                submission("unknown kind")
                        .with("\"kind\": \"company\"", "\"kind\": \"robot\"")
                        .isInvalid("/requester/kind form"),
                submission("kind in capitals")
                        .with("\"kind\": \"company\"", "\"kind\": \"COMPANY\"")
                        .isInvalid("/requester/kind form"),
                submission("kind by number")
                        .with("\"kind\": \"company\"", "\"kind\": 0")
                        .isInvalid("/requester/kind type"),
                submission("company without a name")
                        .with("\"示例传感科技有限公司\"", "\"\"")
                        .isInvalid("/company missing"),
                submission("unknown channel")
                        .with("\"subject\":", "\"channel\": \"pigeon\", \"subject\":")
                        .isInvalid("/channel form"),
                submission("district in words")
                        .with("development-zone", "昆山开发区")
                        .isInvalid("/district form"),
                submission("district as a path")
                        .with("development-zone", "../../etc/passwd")
                        .isInvalid("/district form"),
                submission("district as an operator")
                        .with("\"development-zone\"", "{\"$ne\": null}")
                        .isInvalid("/district type"),
                submission("district too long")
                        .with("development-zone", "a".repeat(61))
                        .isInvalid("/district too-long"),
                submission("category not kebab")
                        .with("plant-and-land", "Plant_Land")
                        .isInvalid("/category form"));
    }

    private static Stream<BadInput> texts() {
        return Stream.of(
                submission("blank subject").with("寻找厂房", " \u3000 ").isInvalid("/subject missing"),
                submission("subject too long").with("寻找厂房", "字".repeat(201)).isInvalid("/subject too-long"),
                submission("subject of two lines").with("寻找厂房", "a\\nb").isInvalid("/subject control-character"),
                submission("escaped NUL").with("寻找厂房", "a\\u0000b").isInvalid("/subject control-character"),
                submission("bell").with("寻找厂房", "a\\u0007b").isInvalid("/subject control-character"),
                submission("escape sequence").with("需租用", "\\u001b[31m").isInvalid("/text control-character"),
                submission("delete").with("寻找厂房", "a\\u007fb").isInvalid("/subject control-character"),
                submission("C1 control").with("寻找厂房", "a\\u0085b").isInvalid("/subject control-character"),
                submission("line separator").with("寻找厂房", "a\\u2028b").isInvalid("/subject control-character"),
                submission("lone high surrogate").with("寻找厂房", "a\\ud800").isInvalid("/subject broken-character"),
                submission("lone low surrogate").with("需租用", "\\udc00b").isInvalid("/text broken-character"),
                submission("replacement character").with("寻找厂房", "a\ufffdb").isInvalid("/subject broken-character"),
                submission("text turned round").with("寻找厂房", "a\\u202eb").isInvalid("/subject direction-override"),
                submission("isolate").with("需租用", "\\u2066b").isInvalid("/text direction-override"),
                submission("text too long").with("需租用", "字".repeat(10_001)).isInvalid("/text too-long"),
                submission("empty text").with("公司扩产,需租用标准厂房。", "").isInvalid("/text missing"),
                submission("name too long").with("王工", "王".repeat(101)).isInvalid("/requester/name too-long"),
                submission("contact too long")
                        .with("0512-57000000", "5".repeat(101))
                        .isInvalid("/requester/contact too-long"),
                submission("company too long")
                        .with("示例传感科技有限公司", "司".repeat(101))
                        .isInvalid("/company too-long"));
    }

    private static Stream<BadInput> replies() {
        String good = "[{\"audience\": \"company\", \"via\": \"in-app\"}]";
        String at = "/replyTo/0/address ";
        return Stream.of(
                submission("nobody to reply to").with(good, "[]").isInvalid("/replyTo missing"),
                submission("one object for a list")
                        .with(good, "{\"via\": \"in-app\"}")
                        .isInvalid("/replyTo type"),
                submission("null in the list").with(good, "[null]").isInvalid("/replyTo/0 type"),
                submission("text in the list").with(good, "[\"company\"]").isInvalid("/replyTo/0 type"),
                submission("nine addresses")
                        .with(good, "[" + "{},".repeat(8) + "{}]")
                        .isInvalid("/replyTo too-many"),
                submission("empty address")
                        .with(good, "[{}]")
                        .isInvalid("/replyTo/0/audience missing", "/replyTo/0/via missing"),
                submission("the same twice")
                        .with(good, good.replace("}]", "}, {\"audience\": \"company\", \"via\": \"in-app\"}]"))
                        .isInvalid("/replyTo/1 twice"),
                submission("unknown audience")
                        .with("\"audience\": \"company\"", "\"audience\": \"mayor\"")
                        .isInvalid("/replyTo/0/audience form"),
                submission("unknown way").with("in-app", "fax").isInvalid("/replyTo/0/via form"),
                submission("address for in-app")
                        .with("\"in-app\"", "\"in-app\", \"address\": \"https://oa.example.com/\"")
                        .isInvalid(at + "not-for-in-app"),
                submission("webhook without address").with("in-app", "webhook").isInvalid(at + "missing"),
                hook("not a URL", "call me").isInvalid(at + "webhook-form"),
                hook("relative URL", "/hook").isInvalid(at + "webhook-form"),
                hook("file URL", "file:///etc/passwd").isInvalid(at + "webhook-form"),
                hook("URL with password", "https://a:b@oa.example.com/").isInvalid(at + "webhook-user"),
                hook("URL with fragment", "https://oa.example.com/#a").isInvalid(at + "webhook-fragment"),
                hook("host that nobody allowed", "https://evil.example/").isInvalid(at + "webhook-host"),
                hook("metadata service", "http://169.254.169.254/latest/").isInvalid(at + "webhook-host"),
                hook("this machine", "http://127.0.0.1:27017/").isInvalid(at + "webhook-host"),
                hook("endless URL", "https://oa.example.com/" + "a".repeat(2_100))
                        .isInvalid(at + "too-long"));
    }

    private static BadInput hook(String name, String address) {
        return submission(name).with("\"in-app\"", "\"webhook\", \"address\": \"" + address + "\"");
    }
}
