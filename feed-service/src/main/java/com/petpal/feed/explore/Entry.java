package com.petpal.feed.explore;

import com.petpal.platform.identity.UserId;

/**
 * Who is let into a place's listing. Whatever the crowd, a listing stays one that can be worked through: posts with many voices
 * come in, and, so that tags are counted fairly, every post of some of the authors, whoever they are.
 *
 * @param voices that let a post in
 * @param thin one of 2<sup>thin</sup> authors is always let in
 */
record Entry(long voices, int thin) {

    static final Entry FREE = new Entry(0, 0);

    private static final int THINNEST = 20;

    boolean lets(long itsVoices) {
        return itsVoices >= voices;
    }

    /** Ids of people are random. */
    boolean isSample(UserId author) {
        return (author.value() & (1L << thin) - 1) == 0;
    }

    /** How many posts one of a sampled author stands for. */
    long standsFor() {
        return 1L << thin;
    }

    /** @param enough how many voices let few enough in */
    Entry narrower(long enough) {
        return new Entry(Math.max(voices + 1, enough), Math.min(THINNEST, thin + 1));
    }

    Entry wider() {
        return thin <= 1 ? FREE : new Entry(voices / 2, thin - 1);
    }
}
