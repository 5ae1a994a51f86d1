package city.onewindow.benchmarks.load;

import city.onewindow.cli.demo.sheet.BundledSample;
import city.onewindow.cli.demo.sheet.Row;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/**
 * Submissions over HTTP, made beforehand from the bundled sample, one after the other; each is sent under a key of its
 * own. The catalogue places every one of them.
 */
public final class Submissions {
    private static final int KEY_LENGTH = 36;

    private final List<Prepared> prepared;

    /** @param keyAt where the key goes */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Prepared(byte[] request, int keyAt) {}

    /** @param intake base URL of the service */
    public Submissions(String intake) {
        JsonMapper json = JsonMapper.builder().build();
        String authority = URI.create(intake).getAuthority();
        List<Prepared> all = new ArrayList<>();
        for (Row row : BundledSample.rows()) {
            if (row.wishes().category() != null) {
                all.add(prepare(authority, json.writeValueAsBytes(body(row))));
            }
        }
        prepared = List.copyOf(all);
    }

    private static Prepared prepare(String authority, byte[] body) {
        byte[] before = ("POST /api/issues HTTP/1.1\r\nHost: " + authority
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nIdempotency-Key: ")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] after = ("\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[before.length + KEY_LENGTH + after.length + body.length];
        System.arraycopy(before, 0, request, 0, before.length);
        System.arraycopy(after, 0, request, before.length + KEY_LENGTH, after.length);
        System.arraycopy(body, 0, request, before.length + KEY_LENGTH + after.length, body.length);
        return new Prepared(request, before.length);
    }

    private static Map<String, Object> body(Row row) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requester", Map.of("kind", "company", "name", row.requester()));
        body.put("company", row.wishes().company());
        body.put("district", row.wishes().district());
        body.put("category", row.wishes().category());
        body.put("subject", row.subject());
        body.put("text", row.detail());
        body.put("channel", "api");
        body.put("replyTo", List.of(Map.of("audience", "company", "via", "in-app")));
        return body;
    }

    /** Another one, any of them, never sent before. */
    @SuppressWarnings("deprecation") // the charset of a key is plain ASCII, and this way costs nothing
    public byte[] next() {
        Random random = ThreadLocalRandom.current();
        Prepared one = prepared.get(random.nextInt(prepared.size()));
        byte[] request = one.request().clone();
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        new UUID(high, low).toString().getBytes(0, KEY_LENGTH, request, one.keyAt());
        return request;
    }
}
