package com.petpal.platform.mongo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The violations that this process's driver has sent; tests assert that there are none. */
public final class Violations {

    private final List<Violation> seen = new CopyOnWriteArrayList<>();

    void add(Violation violation) {
        seen.add(violation);
    }

    public List<Violation> all() {
        return List.copyOf(seen);
    }

    /** Forgets what was seen, for a test that planted some. */
    public void clear() {
        seen.clear();
    }
}
