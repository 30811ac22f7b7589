package com.petpal.feed.tally;

/** How many reacted, by how. */
public record ReactionCounts(long paw, long love, long laugh, long hug) {

    public static final ReactionCounts NONE = new ReactionCounts(0, 0, 0, 0);

    public long sum() {
        return paw + love + laugh + hug;
    }
}
