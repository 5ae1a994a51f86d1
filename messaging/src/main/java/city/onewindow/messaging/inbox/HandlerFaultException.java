package city.onewindow.messaging.inbox;

/** An event made its handler fail in a way that is not an exception, such as a stack that its nesting overflowed. */
final class HandlerFaultException extends RuntimeException {
    HandlerFaultException(Error cause) {
        super(String.valueOf(cause), cause);
    }
}
