package com.petpal.feed.timeline;

import java.util.List;
import java.util.Optional;

/**
 * What Redis knew of a feed, at one moment.
 *
 * @param relations JSON, {@code "="} where the process already has this version, empty where Redis has none
 * @param stamp what the timeline was built from, empty where it must be rebuilt
 * @param large which state of the set of large authors this goes with
 * @param reactions of the reader, as they are cached; read along because every page wants them
 * @param lists of the authors that were asked for; empty where one is lost
 */
record Skeleton(
        String relations,
        String stamp,
        Source timeline,
        LargeState large,
        String reactions,
        List<Optional<Source>> lists) {

    Skeleton {
        lists = List.copyOf(lists);
    }

    /**
     * A state of the set of large authors.
     *
     * @param marker names the generation: another one when the set was lost; empty while it is
     * @param count changes whenever somebody becomes large or ceases to be
     */
    record LargeState(String marker, String count) {

        static final LargeState UNKNOWN = new LargeState("", "");
    }
}
