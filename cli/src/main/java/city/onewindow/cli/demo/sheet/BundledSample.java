package city.onewindow.cli.demo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sample that comes with the code: made up, 167 companies, 201 issues. */
public final class BundledSample {
    private static final String RESOURCE = "/city/onewindow/cli/demo/sample.csv";

    private BundledSample() {}

    /** All its rows. */
    public static List<Row> rows() {
        try (InputStream in = BundledSample.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the bundled sample is missing: " + RESOURCE);
            }
            return Sheet.read("the bundled sample", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
