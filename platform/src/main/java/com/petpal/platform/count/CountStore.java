package com.petpal.platform.count;

import java.time.Instant;
import java.util.Optional;

/** What was counted last of each subject. Its collection has a timer, which calls {@link Recount#again}. */
public interface CountStore<K, C> {

    Optional<Known<C>> find(K subject);

    /** Keeps the first count of a subject. Whether it was the first. */
    boolean add(K subject, Known<C> first);

    /** Keeps a later count, if nobody counted or asked for it since. Whether so. When it is due stays as it is. */
    boolean change(K subject, Known<C> seen, Known<C> next);

    /** Has it counted again at this time, or earlier if that was asked for before. */
    void due(K subject, Instant at);

    /** Nothing waits to be counted, unless somebody asked for it since this version. */
    void settled(K subject, long version);

    long remove(K subject);
}
