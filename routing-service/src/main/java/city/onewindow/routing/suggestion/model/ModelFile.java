package city.onewindow.routing.suggestion.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A model as bytes: the same model makes the same bytes, and what was changed by one bit is refused. */
public final class ModelFile {
    /** In bytes; what is larger is neither written nor read. */
    public static final int LARGEST = 20_000_000;

    private static final int MAGIC = 0x4F57_534D;
    private static final int FORMAT = 4;
    /** Every word was read. */
    private static final int WORDY_FORMAT = 3;
    /** Head and text had one length together; one slope and an offset a label made log odds of what the lines gave. */
    private static final int JOINT_FORMAT = 2;
    /** And one part of a text for all models had to be known. */
    private static final int FIRST_FORMAT = 1;

    private static final int MOST_LABELS = 1_000;
    private static final int DIGEST = 32;

    private ModelFile() {}

    /** What bytes are. */
    public sealed interface Read {
        record Whole(LinearModel model, double threshold) implements Read {}

        /** @param why for a person who operates it */
        record Refused(String why) implements Read {}
    }

    /** @throws IllegalArgumentException where it is larger than {@link #LARGEST} */
    public static byte[] write(LinearModel model, double threshold) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            out.writeDouble(threshold);
            out.writeDouble(model.leastRead());
            out.writeInt(model.labels().size());
            for (int label = 0; label < model.labels().size(); label++) {
                out.writeUTF(model.labels().get(label));
                out.writeFloat(model.scales()[label]);
                out.writeFloat(model.offsets()[label]);
            }
            out.writeInt(model.size());
            out.writeInt(model.vocabulary().bodies());
            out.writeBoolean(model.vocabulary().words() == FunctionWords.PASSED);
            for (int run = 0; run < model.size(); run++) {
                out.writeLong(model.vocabulary().gram(run));
                out.writeFloat(model.vocabulary().rarity(run));
            }
            ByteBuffer weights = ByteBuffer.allocate(model.weights().length * 2);
            weights.asShortBuffer().put(model.weights());
            out.write(weights.array());
            out.flush();
            out.write(sha256(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.size() > LARGEST) {
            throw new IllegalArgumentException("a model of " + bytes.size() + " bytes");
        }
        return bytes.toByteArray();
    }

    /** Never throws for what the bytes are. */
    public static Read read(byte[] bytes) {
        if (bytes.length < DIGEST || bytes.length > LARGEST) {
            return new Read.Refused(bytes.length + " bytes are no model");
        }
        byte[] digest = Arrays.copyOfRange(bytes, bytes.length - DIGEST, bytes.length);
        if (!MessageDigest.isEqual(digest, sha256(bytes, bytes.length - DIGEST))) {
            return new Read.Refused("the bytes are not what their digest says");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                return new Read.Refused("no model");
            }
            int format = in.readInt();
            return format >= FIRST_FORMAT && format <= FORMAT
                    ? whole(in, bytes.length, format)
                    : new Read.Refused("format " + format + " is unknown");
        } catch (IOException | IllegalArgumentException e) {
            return new Read.Refused("no whole model: " + e);
        }
    }

    private static Read whole(DataInputStream in, int length, int format) throws IOException {
        double threshold = in.readDouble();
        double leastRead = format == FIRST_FORMAT ? LeastRead.MOST : in.readDouble();
        int number = bounded(in.readInt(), MOST_LABELS);
        List<String> labels = new ArrayList<>();
        float[] scales = new float[number];
        float[] offsets = new float[number];
        double[] calibrated = new double[number];
        for (int label = 0; label < number; label++) {
            labels.add(in.readUTF());
            scales[label] = in.readFloat();
            offsets[label] = in.readFloat();
            calibrated[label] = format <= JOINT_FORMAT ? in.readDouble() : 0;
        }
        if (format <= JOINT_FORMAT) {
            double slope = in.readDouble();
            for (int label = 0; label < number; label++) {
                scales[label] *= (float) slope;
                offsets[label] = (float) (slope * offsets[label] + calibrated[label]);
            }
        }
        int size = bounded(in.readInt(), length / (12 + 2 * number));
        int bodies = format <= JOINT_FORMAT ? size : bounded(in.readInt(), size);
        FunctionWords words = format <= WORDY_FORMAT || !in.readBoolean() ? FunctionWords.READ : FunctionWords.PASSED;
        long[] grams = new long[size];
        float[] rarity = new float[size];
        for (int run = 0; run < size; run++) {
            grams[run] = in.readLong();
            rarity[run] = in.readFloat();
        }
        short[] weights = new short[size * number];
        byte[] last = new byte[weights.length * 2];
        in.readFully(last);
        ByteBuffer.wrap(last).asShortBuffer().get(weights);
        Vocabulary vocabulary = new Vocabulary(grams, rarity, bodies, words);
        return new Read.Whole(new LinearModel(labels, vocabulary, weights, scales, offsets, leastRead), threshold);
    }

    private static int bounded(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException(value + " of at most " + most);
        }
        return value;
    }

    /** What names the bytes: of all of them, in hexadecimal. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes, bytes.length));
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
