package com.petpal.feed.explore;

import java.util.List;

/**
 * What a place is about, as it was worked out last; hottest first.
 *
 * @param posts by their ids
 * @param tags by their names, and how many posts there are with each
 */
record Explored(List<Hot> posts, List<Hot> tags, Entry entry) {

    static final Explored NOTHING = new Explored(List.of(), List.of(), Entry.FREE);

    Explored {
        posts = List.copyOf(posts);
        tags = List.copyOf(tags);
    }
}
