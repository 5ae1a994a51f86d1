package city.onewindow.stack.store;

/** What is on disk is not what this store wrote: it does not start, so that nothing is lost in silence. */
final class StoreDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreDamagedException(String message) {
        super(message);
    }
}
