package city.onewindow.cli.demo.play;

/** How far the demo is; each number only grows. */
public record Progress(
        int rows, int submitted, int accepted, int refused, int placed, int replied, int delivered, int rated) {}
