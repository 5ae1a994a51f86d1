package city.onewindow.house.setting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the log of a start that failed with the sentence alone, where Spring would print a stack trace. */
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSettingException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, WrongSettingException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
