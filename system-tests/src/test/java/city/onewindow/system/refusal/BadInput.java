package city.onewindow.system.refusal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One request that must be refused.
 *
 * @param path {@code {id}}, {@code {code}} stand for an issue that is there
 * @param headers {@code {secret}} stands for that issue's
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

    /** Commands to one address, by the case's name and the body. */
    interface Named {
        BadInput of(String name, String body);
    }

    /** A request to read. */
    static BadInput reading(String name, String path) {
        return new BadInput(name, "GET", path, new byte[0], Map.of(), 0, "", List.of());
    }

    /** A command of JSON, under a key of its own. */
    static BadInput command(String name, String path, String body) {
        return new BadInput(name, "POST", path, bytes(body), Map.of(), 0, "", List.of())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    BadInput method(String other) {
        return new BadInput(name, other, path, body, headers, status, code, faults);
    }

    BadInput body(byte[] other) {
        return new BadInput(name, method, path, other, headers, status, code, faults);
    }

    BadInput body(String other) {
        return body(bytes(other));
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
        return new BadInput(name, method, path, body, headers, expectedStatus, expectedCode, List.of(expectedFaults));
    }

    /** 422 for these faults of fields. */
    BadInput isInvalid(String... expectedFaults) {
        return is(422, "invalid", expectedFaults);
    }

    /** 400 for a field that is no field, or of another type. */
    BadInput isMalformed(String expectedFault) {
        return is(400, "malformed", expectedFault);
    }

    /** 400: what was sent is no JSON object. */
    BadInput isUnreadable(String fault) {
        return is(400, "malformed", " " + fault);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
