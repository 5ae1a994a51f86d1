package city.onewindow.cli.drill;

/** How a part is to die, as drawn from the seed. */
sealed interface Death {
    /** Milliseconds to wait before. */
    int pause();

    /**
     * By SIGKILL, whatever it does at that moment.
     *
     * @param part by name
     * @param down milliseconds until it is started again
     */
    record Kill(String part, int pause, int down) implements Death {}

    /** At a named place in its code, every replica that comes by. */
    record Crash(Place place, int pause) implements Death {}

    /** A crash point of a service. */
    record Place(String service, String crashPoint) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return crashPoint + " " + service;
        }
    }
}
