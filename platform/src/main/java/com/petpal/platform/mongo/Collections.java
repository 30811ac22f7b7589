package com.petpal.platform.mongo;

import static com.petpal.platform.mongo.CollectionIndex.plain;
import static com.petpal.platform.mongo.CollectionIndex.unique;
import static com.petpal.platform.mongo.CollectionTrait.EXPIRING;
import static com.petpal.platform.mongo.CollectionTrait.OUTBOX;
import static com.petpal.platform.mongo.CollectionTrait.TIMER;
import static com.petpal.platform.mongo.ShardKey.hashed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every collection, named once. Mapping, cluster set-up, guard and metric all read this registry, so a collection that
 * is not here cannot be used.
 */
public final class Collections {

    private static final List<String> DATABASES = List.of("auth", "profile", "feed", "messaging");

    private static final List<ShardedCollection> ALL = Stream.of(
                    auth(), profile(), feed(), messaging(), inEveryDatabase())
            .flatMap(List::stream)
            .toList();

    private Collections() {}

    public static List<ShardedCollection> all() {
        return ALL;
    }

    /** The collections of one service. */
    public static List<ShardedCollection> in(String database) {
        return ALL.stream()
                .filter(collection -> collection.database().equals(database))
                .toList();
    }

    public static Optional<ShardedCollection> of(String database, String name) {
        return in(database).stream()
                .filter(collection -> collection.name().equals(name))
                .findFirst();
    }

    /** Whether {@code database} belongs to a service, so that its collections must be registered. */
    public static boolean owns(String database) {
        return DATABASES.contains(database);
    }

    private static List<ShardedCollection> auth() {
        return List.of(
                sharded("auth", "accounts", hashed("_id"), Set.of(OUTBOX, TIMER)),
                sharded("auth", "email_claims", hashed("_id"), Set.of()),
                sharded("auth", "sessions", hashed("userId"), Set.of(EXPIRING)),
                sharded("auth", "revocations", hashed("bucket", "_id"), Set.of(EXPIRING)),
                sharded("auth", "security_events", hashed("userId"), Set.of(EXPIRING), plain("userId", "_id")),
                sharded("auth", "outgoing_mail", hashed("userId"), Set.of(TIMER, EXPIRING)),
                sharded("auth", "login_challenges", hashed("userId"), Set.of(EXPIRING)),
                sharded("auth", "one_time_tokens", hashed("userId"), Set.of(EXPIRING)),
                sharded("auth", "jobs", hashed("userId", "_id"), Set.of(TIMER, EXPIRING)),
                sharded("auth", "export_chunks", hashed("exportId", "n"), Set.of(EXPIRING)),
                sharded("auth", "passkeys", hashed("userId"), Set.of(), unique("userId", "credentialId")),
                new ShardedCollection("auth", "keys", Optional.empty(), List.of(), Set.of()));
    }

    private static List<ShardedCollection> profile() {
        return List.of(
                sharded("profile", "people", hashed("_id"), Set.of(OUTBOX, TIMER)),
                sharded("profile", "handle_claims", hashed("_id"), Set.of(TIMER)),
                sharded("profile", "pets", hashed("homeId", "_id"), Set.of(OUTBOX)),
                sharded("profile", "following", hashed("followerId", "followeeId"), Set.of(OUTBOX)),
                sharded("profile", "followers", hashed("followeeId", "followerId"), Set.of(OUTBOX)),
                sharded("profile", "blocked_by", hashed("targetId", "ownerId"), Set.of(OUTBOX)),
                sharded("profile", "blocks", hashed("ownerId", "targetId"), Set.of()),
                sharded("profile", "mutes", hashed("ownerId", "targetId"), Set.of(OUTBOX), plain("targetId")),
                sharded("profile", "counts", hashed("_id"), Set.of(TIMER)),
                sharded("profile", "suggestions", hashed("_id"), Set.of(TIMER), plain("people.userId")),
                sharded("profile", "sitters", hashed("_id"), Set.of(OUTBOX)),
                sharded("profile", "listings", hashed("list", "_id"), Set.of(), plain("subject")),
                sharded(
                        "profile",
                        "reports",
                        hashed("_id"),
                        Set.of(OUTBOX),
                        plain("filing.reporterId"),
                        plain("filing.aboutId"),
                        plain("moderatorIds")),
                sharded("profile", "playdates", hashed("homeId", "_id"), Set.of(OUTBOX, TIMER), plain("people")),
                sharded("profile", "sitting_requests", hashed("homeId", "_id"), Set.of(OUTBOX, TIMER), plain("people")),
                sharded(
                        "profile",
                        "reviews",
                        hashed("sitterId", "_id"),
                        Set.of(),
                        plain("sitterId", "at", "_id"),
                        plain("reviewerId")),
                sharded("profile", "media", hashed("ownerId", "_id"), Set.of(TIMER)),
                sharded("profile", "media_quotas", hashed("_id"), Set.of()),
                sharded("profile", "media.files", hashed("_id"), Set.of()),
                sharded("profile", "media.chunks", hashed("files_id", "n"), Set.of(), unique("files_id", "n")));
    }

    private static List<ShardedCollection> feed() {
        return List.of(
                sharded(
                        "feed",
                        "posts",
                        hashed("authorId", "_id"),
                        Set.of(OUTBOX, TIMER),
                        plain("authorId", "timeFirst"),
                        plain("mentions.userId")),
                sharded(
                        "feed",
                        "questions",
                        hashed("_id"),
                        Set.of(OUTBOX),
                        plain("askerId"),
                        plain("accepted.authorId")),
                sharded(
                        "feed",
                        "votes",
                        hashed("postId"),
                        Set.of(),
                        plain("postId", "commentId", "at"),
                        plain("userId")),
                sharded("feed", "vets", hashed("_id"), Set.of(), plain("trail.by")),
                sharded(
                        "feed",
                        "comments",
                        hashed("postId", "_id"),
                        Set.of(OUTBOX, TIMER),
                        plain("postId", "inReplyTo", "_id"),
                        plain("postId", "counted"),
                        plain("authorId"),
                        plain("mentions.userId")),
                sharded(
                        "feed",
                        "reactions",
                        hashed("postId", "userId"),
                        Set.of(OUTBOX),
                        plain("postId", "since"),
                        plain("postId", "type", "since")),
                sharded("feed", "reacted", hashed("userId", "postId"), Set.of(), plain("userId", "timeFirst")),
                sharded("feed", "tallies", hashed("_id"), Set.of(TIMER)),
                sharded("feed", "explore", hashed("_id"), Set.of(TIMER), plain("posts.id")),
                sharded("feed", "listings", hashed("list", "_id"), Set.of(), plain("subject")));
    }

    private static List<ShardedCollection> messaging() {
        return List.of(
                sharded("messaging", "conversations", hashed("_id"), Set.of(OUTBOX), plain("members")),
                sharded(
                        "messaging",
                        "memberships",
                        hashed("userId", "conversationId"),
                        Set.of(),
                        plain("userId", "lastActivityAt"),
                        plain("userId", "changedAt")),
                sharded(
                        "messaging",
                        "messages",
                        hashed("conversationId"),
                        Set.of(OUTBOX),
                        plain("conversationId", "sentAt"),
                        unique("conversationId", "seq"),
                        unique("conversationId", "senderId", "clientMessageId")),
                sharded("messaging", "devices", hashed("userId", "_id"), Set.of()),
                sharded("messaging", "push_tokens", hashed("_id"), Set.of(), plain("userId")),
                sharded("messaging", "preferences", hashed("_id"), Set.of()),
                sharded(
                        "messaging",
                        "notifications",
                        hashed("userId", "_id"),
                        Set.of(EXPIRING),
                        plain("userId", "at", "_id"),
                        plain("actors.userId"),
                        plain("subject.ownerId", "subject.id")),
                sharded("messaging", "pushes", hashed("userId", "_id"), Set.of(TIMER, EXPIRING)));
    }

    private static List<ShardedCollection> inEveryDatabase() {
        return DATABASES.stream()
                .flatMap(database -> Stream.of(
                        sharded(database, "idempotency", hashed("principal", "_id"), Set.of(EXPIRING)),
                        sharded(database, "dead_letters", hashed("_id"), Set.of())))
                .toList();
    }

    private static ShardedCollection sharded(
            String database, String name, ShardKey key, Set<CollectionTrait> traits, CollectionIndex... indexes) {
        var all = Stream.concat(Arrays.stream(indexes), traits.stream().sorted().map(CollectionTrait::index));
        return new ShardedCollection(database, name, Optional.of(key), all.toList(), traits);
    }
}
