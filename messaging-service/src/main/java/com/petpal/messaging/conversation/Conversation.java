package com.petpal.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.messaging.conversation.Standing.Request;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is kept and shown.
 *
 * @param members in order, whoever began it among them
 * @param title absent where it has none
 * @param owner of a group; absent between two
 * @param admins of a group, its owner not among them
 * @param standing is nobody's to see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conversation(
        ConversationId conversationId,
        ConversationKind kind,
        List<UserId> members,
        @Nullable String title,
        @Nullable UserId owner,
        List<UserId> admins,
        Instant createdAt,
        @JsonIgnore Standing standing) {

    public Conversation {
        members = List.copyOf(members);
        admins = List.copyOf(admins);
    }

    /** Whom a message of this member is for in a conversation of two; empty in a group. */
    public Optional<UserId> partnerOf(UserId member) {
        return kind == ConversationKind.DIRECT
                ? members.stream().filter(other -> !other.equals(member)).findFirst()
                : Optional.empty();
    }

    /** The first number that a member may read: what was said before somebody came was not said to them. */
    public long fromSeq(UserId member) {
        return standing.since().getOrDefault(member, 1L);
    }

    /** Whether somebody was asked by a stranger and has not accepted. */
    public boolean isAsked(UserId member) {
        return standing.requests().containsKey(member);
    }

    boolean isWaiting(UserId member) {
        return standing.requests().get(member) == Request.WAITING;
    }

    /** Members who hear of it at once, and of whom others hear: not those who are still asked. */
    public List<UserId> listeners() {
        return members.stream().filter(member -> !isAsked(member)).toList();
    }

    boolean isLedBy(UserId member) {
        return member.equals(owner) || admins.contains(member);
    }

    Conversation titled(@Nullable String newTitle) {
        return new Conversation(conversationId, kind, members, newTitle, owner, admins, createdAt, standing);
    }

    Conversation led(@Nullable UserId newOwner, List<UserId> newAdmins) {
        return new Conversation(conversationId, kind, members, title, newOwner, newAdmins, createdAt, standing);
    }

    Conversation standing(Standing changed) {
        return new Conversation(conversationId, kind, members, title, owner, admins, createdAt, changed);
    }

    /** As it is once it was replaced. */
    Conversation changed() {
        return standing(new Standing(standing.since(), standing.requests(), standing.version() + 1));
    }

    Conversation with(UserId member, long firstSeq, boolean stranger) {
        List<UserId> all =
                Stream.concat(members.stream(), Stream.of(member)).sorted().toList();
        return new Conversation(
                conversationId,
                kind,
                all,
                title,
                owner,
                admins,
                createdAt,
                standing.joined(member, firstSeq, stranger));
    }

    /** If it was the owner's, it becomes that of the admin, or else the member, who has been there longest. */
    Conversation without(UserId member) {
        List<UserId> rest =
                members.stream().filter(other -> !other.equals(member)).toList();
        List<UserId> admin =
                admins.stream().filter(other -> !other.equals(member)).toList();
        UserId next = member.equals(owner)
                ? Stream.of(admin, rest)
                        .flatMap(group -> group.stream().sorted(Comparator.comparing(this::fromSeq)))
                        .findFirst()
                        .orElse(null)
                : owner;
        List<UserId> left = admin.stream().filter(other -> !other.equals(next)).toList();
        return new Conversation(conversationId, kind, rest, title, next, left, createdAt, standing.left(member));
    }
}
