package city.onewindow.cli.drill;

import city.onewindow.cli.demo.report.Words;

/** What went wrong, in both languages: the screen has the reader's, the report is in English. */
record Said(String chinese, String english) {
    String in(Words words) {
        return words.say(chinese, english);
    }
}
