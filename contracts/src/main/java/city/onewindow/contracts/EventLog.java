package city.onewindow.contracts;

/**
 * The one topic and the headers of every record on it: CloudEvents 1.0 in Kafka binary mode. The record's key is the
 * issue id, its value the event's JSON. All of it is described, for others to read, in {@code asyncapi.yaml} beside
 * this class.
 */
public final class EventLog {
    /** Holds every event of every issue for good: never compacted, never expired. */
    public static final String TOPIC = "onewindow.issue-events";

    /** Chosen once: another number would send an issue's later events to another partition than its earlier ones. */
    public static final int PARTITIONS = 12;

    /** Always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** {@code issue/writer/sequence}: the same for every repeat of the event. */
    public static final String ID = "ce_id";

    /** The published type with its version. */
    public static final String TYPE = "ce_type";

    /** Where it comes from, as a URI reference. */
    public static final String SOURCE = "ce_source";

    /** When it was decided, ISO-8601 in UTC; for people, never for order. */
    public static final String TIME = "ce_time";

    /** The issue id. */
    public static final String SUBJECT = "ce_subject";

    /** 1, 2, 3 … per issue and writer. */
    public static final String SEQUENCE = "ce_sequence";

    /** The service that decided it. */
    public static final String WRITER = "ce_writer";

    /** The command id or event id that it follows from. */
    public static final String CAUSE = "ce_cause";

    /**
     * The services that must act, each with {@code after}: {@code routing=0,feedback=3}. {@code after} is the sequence of
     * this writer's last event on this issue that named the service, 0 where there was none.
     */
    public static final String NAMED = "ce_named";

    /** Always {@code application/json}. */
    public static final String CONTENT_TYPE = "content-type";

    /** W3C trace context of the decision, where there was one. */
    public static final String TRACEPARENT = "traceparent";

    private EventLog() {}
}
