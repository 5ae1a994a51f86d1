package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The way a reply travels to its audience. */
public enum ReplyVia {
    /** Readable on the tracking page under code and secret. */
    @JsonProperty("in-app")
    IN_APP,
    /** Sent by HTTP POST, signed as Standard Webhooks describes. */
    @JsonProperty("webhook")
    WEBHOOK
}
