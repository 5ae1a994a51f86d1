package city.onewindow.feedback.running;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.feedback.FeedbackService;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.Infrastructure;
import city.onewindow.testkit.RunningService;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Forged;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Feedback as it runs, beside a real broker and the embedded store in processes of their own. Started once a test run. */
public final class RunningFeedback {
    private static final int FIRST_BASE = 20_100;
    private static final int LAST_BASE = 20_900;

    private static final byte[] WEBHOOK_KEY = "of webhooks of a test, 32 bytes.".getBytes(StandardCharsets.US_ASCII);

    private final LocalStack stack;
    private final RunningService service;
    private final Forged others;

    private RunningFeedback(LocalStack stack) {
        this.stack = stack;
        this.service = another(Map.of());
        this.others = new Forged(stack.brokers());
    }

    private static final class Once {
        static final RunningFeedback FEEDBACK =
                new RunningFeedback(Infrastructure.start("feedback", FIRST_BASE, LAST_BASE));
    }

    /** The one of this test run; it ends with it. */
    public static RunningFeedback get() {
        return Once.FEEDBACK;
    }

    /** Another feedback on the same broker and store, until the caller closes it. */
    public RunningService another(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "onewindow.keys.webhook",
                Base64.getEncoder().encodeToString(WEBHOOK_KEY),
                "onewindow.webhook.allowed-hosts",
                "127.0.0.1",
                "onewindow.webhook.allow-private-addresses",
                "true",
                "onewindow.webhook.pauses",
                String.join(",", Collections.nCopies(100, "1s"))));
        all.putAll(settings);
        return RunningService.start(FeedbackService.class, stack, all);
    }

    public Browser browser() {
        return service.browser();
    }

    public <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    /** What intake would have told the requester of an issue, beside the code. */
    public static byte[] signingKey(String issue) {
        return mac(WEBHOOK_KEY, issue);
    }

    public static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What intake says of a new issue, to be answered on its page. */
    public IssueAccepted accepted(City.Receipt receipt, String subject) {
        return others.accepted(receipt, subject);
    }

    /** An issue's n-th event of others. @param sequence from 1 */
    public void happens(City.Receipt receipt, long sequence, IssueEvent event) {
        others.event(receipt.id(), sequence, sequence - 1, event);
    }
}
