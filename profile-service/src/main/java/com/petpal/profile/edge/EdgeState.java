package com.petpal.profile.edge;

import java.util.Locale;

/** Whether an edge stands. */
public enum EdgeState {
    /** Asked for, and not yet answered: nothing follows from it. */
    REQUESTED,
    ACTIVE,
    /** Over, or never begun; the document stays, so that its version goes on. */
    ENDED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EdgeState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
