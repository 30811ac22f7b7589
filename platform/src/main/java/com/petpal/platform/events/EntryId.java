package com.petpal.platform.events;

/** Where on a stream an entry is: {@code <milliseconds>-<number>}, in order. */
record EntryId(long millis, long number) implements Comparable<EntryId> {

    static final EntryId NONE = new EntryId(0, 0);

    static EntryId parse(String text) {
        int dash = text.indexOf('-');
        return new EntryId(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    /** The largest id below this one. */
    EntryId before() {
        if (number > 0) {
            return new EntryId(millis, number - 1);
        }
        return millis == 0 ? NONE : new EntryId(millis - 1, Long.MAX_VALUE);
    }

    @Override
    public int compareTo(EntryId other) {
        int byTime = Long.compare(millis, other.millis);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return millis + "-" + number;
    }
}
