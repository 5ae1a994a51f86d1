package city.onewindow.messaging.balance;

/**
 * A service whose books are compared.
 *
 * @param service under which it writes and consumes
 * @param collection of its aggregates, in the database {@code onewindow_<service>}
 * @param consumes whether it reads the topic
 */
public record Party(String service, String collection, boolean consumes) {}
