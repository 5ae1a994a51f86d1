package city.onewindow.house.problem;

/** A number in the address that counts something. */
public final class Counted {
    private Counted() {}

    /**
     * @param name of the parameter
     * @return the number, {@code least} or more
     * @throws ProblemException 422 naming the parameter and what it may be
     */
    public static long from(long least, String name, long number) {
        if (number < least) {
            String remedy = least + ", " + (least + 1) + ", " + (least + 2) + " …";
            throw Problem.invalid(FieldFault.of("#query/" + name, "form", remedy))
                    .exception();
        }
        return number;
    }
}
