package com.petpal.messaging.push;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Where pushes wait. Every write but the first is on condition that the push is still what was read. */
interface PushStore {

    /** Keeps what is news; what was wanted before, or is older, stays as it is. */
    void want(Collection<PushJob> jobs, Instant dueAt);

    /**
     * The push, if it waits and is due. One that somebody sends is not, as long as they may be alive.
     *
     * @param now by when it has to be due
     */
    Optional<PushJob> findDue(UserId userId, String about, Instant now);

    /** Makes the next attempt one's own until then. Whether it is. */
    boolean claim(PushJob seen, Instant until);

    void sent(PushJob job, Instant at);

    /** It is not to be sent. */
    void drop(PushJob job);

    /** @param only the devices that are left; empty for all */
    void later(PushJob job, Instant dueAt, Set<String> only);

    /** Waits without having been tried. */
    void postpone(PushJob job, Instant dueAt);

    /** Puts a push aside that was tried often enough. */
    void giveUp(PushJob job, String reason, Instant at);

    /** When the one was due that is due for the longest; looks everywhere. */
    Optional<Instant> oldestDue();

    long removeAll(UserId userId);
}
