package com.petpal.platform.limit;

import java.util.List;

/** Where tokens are taken from. */
@FunctionalInterface
interface Buckets {

    /** Takes a token from each of them, or from none if one is empty. */
    Taken take(List<Bucket> buckets);

    /**
     * @param taken whether each had a token
     * @param levels how full they are now
     */
    record Taken(boolean taken, List<Level> levels) {

        public Taken {
            levels = List.copyOf(levels);
        }
    }
}
