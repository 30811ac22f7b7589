package com.petpal.profile.count;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** What was counted last. */
interface CountStore {

    Optional<KnownCounts> find(UserId userId);

    /** Keeps the first count of a person. Whether it was the first. */
    boolean add(UserId userId, KnownCounts first);

    /** Keeps a later count, if nobody counted or asked for it since, and with it posts that are due still. Whether so. */
    boolean change(UserId userId, KnownCounts seen, KnownCounts next);

    /**
     * Has it counted again at this time, or earlier if that was asked for before.
     *
     * @param posts whether posts too
     */
    void due(UserId userId, Instant at, boolean posts);

    long remove(UserId userId);
}
