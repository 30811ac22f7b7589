package com.petpal.platform.identity;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Makes ids.
 *
 * <p>Two ids of one owner made in the same millisecond collide with a chance of 1 in 2<sup>22</sup>; the store's
 * unique {@code _id} then refuses the second, and the caller may try again.
 */
public final class IdGenerator {

    private final Clock clock;
    private final RandomGenerator random;

    /** @param random must be unpredictable in production: ids are hard to guess, though never a secret */
    public IdGenerator(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UserId userId() {
        return new UserId(random.nextLong());
    }

    public PetId petId(UserId home) {
        return new PetId(home, localHalf());
    }

    public MediaId mediaId(UserId owner) {
        return new MediaId(owner, localHalf());
    }

    public PostId postId(UserId author) {
        return new PostId(author, localHalf());
    }

    public CommentId commentId(PostId post) {
        return new CommentId(post, localHalf());
    }

    public PlaydateId playdateId(UserId host) {
        return new PlaydateId(host, localHalf());
    }

    public SittingId sittingId(UserId owner) {
        return new SittingId(owner, localHalf());
    }

    /** 64 random bits as eleven characters: the local part of ids that no one needs to sort. */
    public String random64() {
        return Base62.encode(random.nextLong());
    }

    /** 128 random bits as 22 characters. */
    public String random128() {
        return random64() + random64();
    }

    /** For what belongs to somebody and is listed by time: the owner, then a time-ordered half; 22 characters. */
    public String timeOrdered(UserId owner) {
        return owner + Base62.encode(localHalf());
    }

    /** The time-ordered half alone, 11 characters: for what is sorted by time within something else. */
    public String timeOrdered() {
        return Base62.encode(localHalf());
    }

    private long localHalf() {
        return LocalHalf.of(clock.instant(), random.nextLong());
    }
}
