package com.petpal.messaging.push;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A push that is wanted.
 *
 * @param about what it is about: who composes it, a colon, and an id
 * @param version only a later one is news
 * @param attempts how often it was tried
 * @param only the devices that are left; empty for all
 * @param sentAt when one of this {@code about} last went out
 */
public record PushJob(
        UserId userId,
        String about,
        NotificationKind kind,
        long version,
        int attempts,
        Set<String> only,
        Optional<Instant> sentAt,
        Instant expiresAt) {

    public PushJob {
        only = Set.copyOf(only);
    }

    static PushJob first(UserId userId, String about, NotificationKind kind, long version, Instant expiresAt) {
        return new PushJob(userId, about, kind, version, 0, Set.of(), Optional.empty(), expiresAt);
    }

    /** The id in {@code about}. */
    public String id() {
        return about.substring(about.indexOf(':') + 1);
    }

    String composer() {
        return about.substring(0, about.indexOf(':'));
    }

    /** The same on all devices of the person, and says nothing about what it is. */
    String collapseKey() {
        return OpaqueId.derivedFrom(userId + ":" + about);
    }
}
