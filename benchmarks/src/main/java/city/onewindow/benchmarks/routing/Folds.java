package city.onewindow.benchmarks.routing;

import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.stack.supervise.WrongOptionException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether labelled texts can be dealt out into so many folds. */
final class Folds {
    static final String OPTION = "--folds";

    private Folds() {}

    /** @throws WrongOptionException where a fold would have none of some label's texts, naming the rarest label */
    static void check(List<Example> examples, int folds) {
        Map<String, Long> texts =
                examples.stream().collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.counting()));
        Map.Entry<String, Long> rarest = texts.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalArgumentException("no texts"));
        long least = rarest.getValue();
        if (folds <= least) {
            return;
        }
        String label = rarest.getKey();
        throw least < 2
                ? new WrongOptionException(
                        "标签“%s”只有 %d 条文本，无法交叉验证；请为它补充文本，或去掉它的行，或用 --test 另给检验文本。".formatted(label, least),
                        ("The label \"%s\" has %d text, too few to be cross-validated: give it more, or leave its row out,"
                                        + " or name other texts to judge by with --test.")
                                .formatted(label, least))
                : new WrongOptionException(
                        "%s 给出的是 %d，而标签“%s”只有 %d 条文本；请写 2 至 %d，或为它补充文本，或去掉它的行。"
                                .formatted(OPTION, folds, label, least, least),
                        ("%s was %d, but the label \"%s\" has only %d texts: give 2 to %d, or the label more texts, or leave"
                                        + " its rows out.")
                                .formatted(OPTION, folds, label, least, least));
    }
}
