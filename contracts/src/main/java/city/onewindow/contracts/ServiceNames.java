package city.onewindow.contracts;

/** The names under which the services write and consume; they appear in event ids and are fixed for good. */
public final class ServiceNames {
    /** Takes issues in; decides until acceptance. */
    public static final String INTAKE = "intake";

    /** Assigns issues to departments; decides the case. */
    public static final String ROUTING = "routing";

    /** Carries replies back; decides delivery, rating and closing. */
    public static final String FEEDBACK = "feedback";

    private ServiceNames() {}
}
