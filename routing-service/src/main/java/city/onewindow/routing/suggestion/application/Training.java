package city.onewindow.routing.suggestion.application;

import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Figures;
import city.onewindow.routing.suggestion.model.LinearModel;
import java.util.List;

/** The port to what learns. */
@FunctionalInterface
public interface Training {
    /**
     * Learns; the same examples make the same model.
     *
     * @param wanted how often a sure suggestion shall be right, 0 to 1
     */
    Outcome train(List<Example> examples, double wanted);

    /** How a training ended. */
    sealed interface Outcome {
        /**
         * There is a model.
         *
         * @param threshold from which it is sure
         * @param crossValidated each example judged by a model that had not seen it
         * @param sure the same of those over the threshold, with those of labels with too few of them
         * @param examples that it learned from
         * @param leftOut examples of labels with too few of them, and those for which there was no memory
         */
        record Trained(
                LinearModel model, double threshold, Figures crossValidated, Figures.At sure, int examples, int leftOut)
                implements Outcome {}

        /** Not enough to learn from. @param labels with at least {@code needed} examples each */
        record TooLittle(int examples, int labels, int needed) implements Outcome {}
    }
}
