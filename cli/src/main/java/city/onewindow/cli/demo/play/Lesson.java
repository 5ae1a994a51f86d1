package city.onewindow.cli.demo.play;

/**
 * What came of letting routing learn.
 *
 * @param examples answered issues that it learned from; 0 where there were too few, and nothing is suggested
 * @param precision how often what it is sure of shall be right, 0 to 1; 0 where there were too few
 */
public record Lesson(int examples, double precision) {
    public static final Lesson NONE = new Lesson(0, 0);
}
