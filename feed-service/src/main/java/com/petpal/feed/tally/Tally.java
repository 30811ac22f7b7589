package com.petpal.feed.tally;

/**
 * How much a post is talked about.
 *
 * @param comments replies too; not what is deleted or hidden
 */
public record Tally(ReactionCounts reactions, long comments) {

    public static final Tally NONE = new Tally(ReactionCounts.NONE, 0);

    long size() {
        return reactions.sum() + comments;
    }
}
