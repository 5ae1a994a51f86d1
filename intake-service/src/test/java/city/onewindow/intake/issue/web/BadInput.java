package city.onewindow.intake.issue.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One input that must be refused.
 *
 * @param code of the problem
 * @param faults {@code pointer fault}, all of them, in order
 */
record BadInput(
        String name,
        String method,
        String path,
        byte[] body,
        Map<String, String> headers,
        int status,
        String code,
        List<String> faults) {
    /** A body with nothing wrong. */
    static final String GOOD = """
            {"requester": {"kind": "company", "name": "王工", "contact": "0512-57000000"},
             "company": "示例传感科技有限公司", "district": "development-zone", "category": "plant-and-land",
             "subject": "寻找厂房", "text": "公司扩产,需租用标准厂房。",
             "replyTo": [{"audience": "company", "via": "in-app"}]}""";

    /** Submitting that body. */
    static BadInput submission(String name) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return new BadInput(
                name, "POST", "/api/issues", GOOD.getBytes(StandardCharsets.UTF_8), headers, 0, "", List.of());
    }

    BadInput to(String otherMethod, String otherPath) {
        return new BadInput(name, otherMethod, otherPath, body, headers, status, code, faults);
    }

    BadInput body(byte[] other) {
        return new BadInput(name, method, path, other, headers, status, code, faults);
    }

    BadInput body(String other) {
        return body(other.getBytes(StandardCharsets.UTF_8));
    }

    /** The good body with one place replaced. */
    BadInput with(String place, String replacement) {
        if (!GOOD.contains(place)) {
            throw new IllegalArgumentException("no such place: " + place);
        }
        return body(GOOD.replace(place, replacement));
    }

    BadInput header(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new BadInput(name, method, path, body, more, status, code, faults);
    }

    BadInput without(String header) {
        Map<String, String> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fewer.putAll(headers);
        fewer.remove(header);
        return new BadInput(name, method, path, body, fewer, status, code, faults);
    }

    /** What it must be answered with. */
    BadInput is(int expectedStatus, String expectedCode, String... expectedFaults) {
        return new BadInput(
                name, method, path, body, headers, expectedStatus, expectedCode, Arrays.asList(expectedFaults));
    }

    /** 422 for these faults of fields. */
    BadInput isInvalid(String... expectedFaults) {
        return is(422, "invalid", expectedFaults);
    }

    /** 400: what was sent is no JSON object. */
    BadInput isUnreadable(String fault) {
        return isUnreadable("", fault);
    }

    /** 400: in that field it cannot be read. */
    BadInput isUnreadable(String pointer, String fault) {
        return is(400, "malformed", pointer + " " + fault);
    }

    @Override
    public String toString() {
        return name;
    }
}
