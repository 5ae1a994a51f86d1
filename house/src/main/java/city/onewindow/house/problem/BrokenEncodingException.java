package city.onewindow.house.problem;

import java.io.IOException;

/** Thrown while a body is read that is no UTF-8. */
public final class BrokenEncodingException extends IOException {
    private final long position;
    private final boolean json;

    /**
     * @param position of the byte that fits no more, from 1
     * @param json whether it was to be JSON
     */
    public BrokenEncodingException(long position, boolean json) {
        super("byte " + position + " is no UTF-8");
        this.position = position;
        this.json = json;
    }

    /** Of the byte that fits no more, from 1. */
    public long position() {
        return position;
    }

    Problem problem() {
        return problem("");
    }

    /** 400. @param pointer to the field in which it is */
    public Problem problem(String pointer) {
        return Problem.of(400, json ? "malformed" : "not-utf8").with(FieldFault.of(pointer, "encoding", position));
    }
}
