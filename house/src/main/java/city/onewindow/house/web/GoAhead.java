package city.onewindow.house.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ContinueResponseTiming;

/**
 * Tells whoever asks first ({@code Expect: 100-continue}) to go on, unless what is coming is larger than anything that is
 * taken. From then on it is a request like any other: of one that asked, the server would not read on after a refusal, but
 * close on a client in the midst of sending, who then reads a broken pipe instead of the answer.
 */
final class GoAhead extends ValveBase {
    private final long largestBytes;

    /** @param largestBytes that any door takes */
    GoAhead(long largestBytes) {
        super(true);
        this.largestBytes = largestBytes;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        if (raw.hasExpectation() && raw.getContentLengthLong() <= largestBytes) {
            response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
            raw.setExpectation(false);
        }
        getNext().invoke(request, response);
    }
}
