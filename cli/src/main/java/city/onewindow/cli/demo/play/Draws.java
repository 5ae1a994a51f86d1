package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.sheet.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything that is made up, drawn from a seed and the row alone: the same whatever runs beside it. */
public final class Draws {
    private static final List<String> OUTCOMES = List.of("solved", "partly-solved", "explained", "not-solved");
    /** Of a hundred replies, how many have at most that outcome. */
    private static final int[] OUTCOMES_UP_TO = {62, 80, 95, 100};

    private static final int RATE_PERCENT = 88;

    private final long seed;

    public Draws(long seed) {
        this.seed = seed;
    }

    /** A key shaped as a random UUID; as hard to guess as the seed is, which is why real clients draw theirs anew. */
    String key(Row row, String command) {
        ByteBuffer bits = ByteBuffer.wrap(digest(row, command));
        long high = bits.getLong() & ~0xF000L | 0x4000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    String outcome(Row row) {
        String given = row.wishes().outcome();
        if (given != null) {
            return given;
        }
        int draw = random(row, "outcome").nextInt(100);
        int at = 0;
        while (draw >= OUTCOMES_UP_TO[at]) {
            at++;
        }
        return OUTCOMES.get(at);
    }

    String district(Row row, List<String> districts) {
        String given = row.wishes().district();
        return given != null ? given : districts.get(random(row, "district").nextInt(districts.size()));
    }

    boolean rates(Row row) {
        return random(row, "rates").nextInt(100) < RATE_PERCENT;
    }

    /** How somebody feels about it: better where something was solved. */
    String satisfaction(Row row, String about) {
        String outcome = outcome(row);
        boolean helped = outcome.equals("solved") || outcome.equals("partly-solved");
        int draw = random(row, about).nextInt(100);
        if (draw < (helped ? 78 : 40)) {
            return "satisfied";
        }
        return draw < (helped ? 96 : 75) ? "basically-satisfied" : "dissatisfied";
    }

    private SplittableRandom random(Row row, String what) {
        return new SplittableRandom(ByteBuffer.wrap(digest(row, what)).getLong());
    }

    private byte[] digest(Row row, String what) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                    .putLong(seed)
                    .putInt(row.number())
                    .array());
            sha.update((row.id() + "|" + what).getBytes(StandardCharsets.UTF_8));
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
