package city.onewindow.house.problem;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A throwable and what caused it, outermost first. */
final class Causes implements Iterator<Throwable> {
    /** Deeper chains exist only where one goes round in a circle. */
    private static final int DEEPEST = 32;

    private @Nullable Throwable next;
    private int depth;

    private Causes(Throwable thrown) {
        this.next = thrown;
    }

    static Stream<Throwable> of(Throwable thrown) {
        Iterable<Throwable> causes = () -> new Causes(thrown);
        return java.util.stream.StreamSupport.stream(causes.spliterator(), false);
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Whether one of them, or a class above it, has one of these names: for classes that the house does not know. */
    static boolean isNamed(Throwable thrown, Set<String> names) {
        return of(thrown)
                .flatMap(cause -> Stream.<Class<?>>iterate(cause.getClass(), c -> c != null, Class::getSuperclass))
                .anyMatch(type -> names.contains(type.getName()));
    }

    @Override
    public boolean hasNext() {
        return next != null && depth < DEEPEST;
    }

    @Override
    public Throwable next() {
        Throwable current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        depth++;
        next = current.getCause();
        return current;
    }
}
