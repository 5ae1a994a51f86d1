package city.onewindow.intake.issue.web;

import java.util.stream.Stream;

/** The table of what a program may send by mistake or on purpose. */
final class BadInputs {
    private BadInputs() {}

    static Stream<BadInput> all() {
        return Stream.concat(BadRequests.all(), BadFields.all());
    }
}
