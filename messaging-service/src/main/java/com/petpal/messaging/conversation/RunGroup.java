package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.ChangeConversation.Outcome;
import com.petpal.messaging.conversation.ChangeConversation.Wish;
import com.petpal.messaging.conversation.ConversationRefused.NoGroup;
import com.petpal.messaging.conversation.ConversationRefused.NotYours;
import com.petpal.messaging.conversation.ConversationRefused.TooManyMembers;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What members do to their group. Owner and admins name it, take people in and take members out, but not each other: that is the owner's. Everybody may leave. Each
 * change is an entry with a number, so whoever was away finds it among the messages.
 */
@Component
class RunGroup {

    private final ChangeConversation changeConversation;
    private final MeetPeople meetPeople;
    private final MembershipStore memberships;
    private final ConversationLog log;
    private final Clock clock;

    RunGroup(
            ChangeConversation changeConversation,
            MeetPeople meetPeople,
            MembershipStore memberships,
            ConversationLog log,
            Clock clock) {
        this.changeConversation = changeConversation;
        this.meetPeople = meetPeople;
        this.memberships = memberships;
        this.log = log;
        this.clock = clock;
    }

    Conversation title(UserId me, ConversationId id, @Nullable String title, @Nullable String ifMatch) {
        return run(me, id, Set.of(), group -> {
            requireLeader(me, group);
            EntityTag.require(ifMatch, group.standing().version());
            return Objects.equals(title, group.title())
                    ? Optional.empty()
                    : wish(group.titled(title), Change.Kind.TITLED, me, null, title, null);
        });
    }

    /** Taking in who is in changes nothing. */
    Conversation add(UserId me, ConversationId id, UserId newcomer) {
        Set<UserId> strangers = meetPeople.strangersAmong(me, Set.of(newcomer));
        long firstSeq = log.lastSeq(id) + 1;
        Conversation now = run(me, id, Set.of(), group -> {
            if (group.members().contains(newcomer)) {
                return Optional.empty();
            }
            requireLeader(me, group);
            if (group.members().size() >= StartConversation.MOST_MEMBERS) {
                throw new TooManyMembers(StartConversation.MOST_MEMBERS);
            }
            Conversation after = group.with(newcomer, firstSeq, strangers.contains(newcomer));
            return wish(after, Change.Kind.JOINED, me, newcomer, null, null);
        });
        if (now.isWaiting(newcomer)) {
            // Whoever was in it before has it elsewhere.
            memberships.file(now, newcomer, Drawer.REQUESTS, clock.instant());
        }
        return now;
    }

    /** Takes somebody out, or leaves. */
    void remove(UserId me, ConversationId id, UserId member) {
        run(me, id, Set.of(member), group -> {
            if (!group.members().contains(member)) {
                return Optional.empty();
            }
            if (me.equals(member)) {
                return wish(group.without(me), Change.Kind.LEFT, me, null, null, null);
            }
            if (group.isLedBy(member)) {
                requireOwner(me, group);
            }
            requireLeader(me, group);
            return wish(group.without(member), Change.Kind.REMOVED, me, member, null, null);
        });
    }

    /** Makes a member an admin, or the owner in one's own place, or neither. */
    Conversation appoint(UserId me, ConversationId id, UserId member, Role role) {
        return run(me, id, Set.of(), group -> {
            requireOwner(me, group);
            if (!group.members().contains(member)) {
                throw new NotFound("member");
            }
            if (me.equals(member) || group.admins().contains(member) == (role == Role.ADMIN) && role != Role.OWNER) {
                return Optional.empty();
            }
            Stream<UserId> others = group.admins().stream().filter(admin -> !admin.equals(member));
            Conversation after = switch (role) {
                case OWNER ->
                    group.led(
                            member,
                            Stream.concat(others, Stream.of(me)).sorted().toList());
                case ADMIN ->
                    group.led(
                            me,
                            Stream.concat(others, Stream.of(member)).sorted().toList());
                case MEMBER -> group.led(me, others.toList());
            };
            return wish(after, Change.Kind.ROLE, me, member, null, role);
        });
    }

    private Conversation run(
            UserId me, ConversationId id, Collection<UserId> leaving, Function<Conversation, Optional<Wish>> decide) {
        Outcome outcome = changeConversation.change(id, conversation -> {
            if (!conversation.members().contains(me)) {
                throw new NotFound("conversation");
            }
            if (conversation.kind() != ConversationKind.GROUP) {
                throw new NoGroup();
            }
            return decide.apply(conversation);
        });
        Conversation now = outcome.conversation();
        outcome.change().ifPresent(change -> log.note(now, change));
        List<UserId> touched = Stream.concat(now.members().stream(), leaving.stream())
                .distinct()
                .toList();
        memberships.touch(now, touched, 0, now.createdAt(), clock.instant());
        return now;
    }

    private static Optional<Wish> wish(
            Conversation after,
            Change.Kind kind,
            UserId actor,
            @Nullable UserId userId,
            @Nullable String title,
            @Nullable Role role) {
        var change =
                new Change(after.conversationId(), after.standing().version() + 1, kind, actor, userId, title, role);
        return Optional.of(new Wish(after, Optional.of(change)));
    }

    private static void requireLeader(UserId me, Conversation group) {
        if (!group.isLedBy(me)) {
            throw new NotYours();
        }
    }

    private static void requireOwner(UserId me, Conversation group) {
        if (!me.equals(group.owner())) {
            throw new NotYours();
        }
    }
}
