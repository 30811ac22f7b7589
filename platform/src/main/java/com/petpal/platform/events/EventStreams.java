package com.petpal.platform.events;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who hears of what: the registry of streams, their types and their consumer groups.
 *
 * <p>A group that is not here does not hold back confirmation, so a new consumer is registered before it is deployed.
 */
public enum EventStreams {
    AUTH(
            "events:auth",
            Set.of("account.registered", "account.deleted"),
            List.of("profile.person", "profile.erasure", "feed.erasure", "messaging.erasure")),
    PROFILE(
            "events:profile",
            Set.of(
                    "person.opened",
                    "follow.requested",
                    "follow.started",
                    "follow.ended",
                    "follower.added",
                    "follower.removed",
                    "block.started",
                    "block.ended",
                    "mute.started",
                    "mute.ended",
                    "person.named",
                    "person.located",
                    "sitter.changed",
                    "co_owner.changed",
                    "report.filed",
                    "moderation.action",
                    "playdate.created",
                    "playdate.changed",
                    "playdate.cancelled",
                    "sitting.created",
                    "sitting.changed",
                    "sitting.alerted",
                    "profile.notify"),
            List.of(
                    "profile.graph",
                    "profile.requests",
                    "profile.block",
                    "profile.counts",
                    "profile.search",
                    "profile.coowners",
                    "profile.nearby",
                    "profile.reports",
                    "profile.moderation",
                    "profile.playdates",
                    "profile.sitting",
                    "feed.timeline",
                    "feed.moderation",
                    "feed.comments",
                    "messaging.moderation",
                    "messaging.notify-profile",
                    "messaging.requests")),
    FEED(
            "events:feed",
            Set.of(
                    "post.created",
                    "post.edited",
                    "post.deleted",
                    "comment.created",
                    "comment.edited",
                    "comment.deleted",
                    "reaction.added",
                    "reaction.removed",
                    "answer.accepted",
                    "answer.withdrawn",
                    "feed.notify"),
            List.of(
                    "feed.fanout",
                    "feed.images",
                    "feed.lists",
                    "feed.tally",
                    "feed.reactions",
                    "feed.talk",
                    "feed.questions",
                    "feed.explore",
                    "profile.posts",
                    "messaging.notify-feed")),
    MESSAGING(
            "events:messaging",
            Set.of("message.sent", "entry.added", "conversation.changed", "request.answered", "messaging.notify"),
            List.of("messaging.inbox", "messaging.entries", "messaging.changes", "messaging.push", "messaging.notify"));

    private final String key;
    private final Set<String> types;
    private final List<String> groups;

    EventStreams(String key, Set<String> types, List<String> groups) {
        this.key = key;
        this.types = types;
        this.groups = groups;
    }

    /** The Redis key. */
    public String key() {
        return key;
    }

    public List<String> groups() {
        return groups;
    }

    /** The stream of a service, by the name of its database. */
    public static EventStreams ofService(String service) {
        return find(values(), stream -> stream.key.equals("events:" + service), service);
    }

    /** The stream a type of event is put on. */
    static EventStreams ofType(String type) {
        return find(values(), stream -> stream.types.contains(type), type);
    }

    /** The stream a group reads. */
    static EventStreams ofGroup(String group) {
        return find(values(), stream -> stream.groups.contains(group), group);
    }

    private static EventStreams find(EventStreams[] streams, Predicate<EventStreams> wanted, String name) {
        return Arrays.stream(streams)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not registered in EventStreams"));
    }
}
