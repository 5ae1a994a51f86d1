package city.onewindow.benchmarks.routing;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param train name of the file of texts to learn from
 * @param test name of that of texts to judge by, absent where it is cross-validated
 * @param folds of the cross-validation
 */
record Measured(String train, @Nullable String test, int folds) {
    /** As the option has it where it is left out. */
    static final int FOLDS = 5;

    private static final int LONGEST = 60;
    private static final Pattern EXTENSION = Pattern.compile("(?<=.)\\.[^.]*$");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}._]+");
    private static final Pattern EDGES = Pattern.compile("^[-.]+|[-.]+$");

    static Measured of(Path train, @Nullable Path test, int folds) {
        return new Measured(
                String.valueOf(train.getFileName()), test == null ? null : String.valueOf(test.getFileName()), folds);
    }

    /** Of the result's files, so that measurements of one day stand beside each other. */
    String name() {
        return "routing-" + stem(train)
                + (test != null ? "-judged-by-" + stem(test) : folds == FOLDS ? "" : "-" + folds + "-folds");
    }

    private static String stem(String file) {
        String bare = EXTENSION.matcher(file).replaceFirst("");
        int end = bare.offsetByCodePoints(0, Math.min(LONGEST, bare.codePointCount(0, bare.length())));
        String clean = EDGES.matcher(OTHERS.matcher(bare.substring(0, end)).replaceAll("-"))
                .replaceAll("");
        return clean.isEmpty() ? "texts" : clean;
    }
}
