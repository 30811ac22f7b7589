package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.ConversationRefused.TooManyMembers;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Begins a conversation with people who exist and may be met; with one of them it exists already, perhaps. */
@Component
class StartConversation {

    /** Whoever begins it included. */
    static final int MOST_MEMBERS = 256;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ConversationStore conversations;
    private final MembershipStore memberships;
    private final MeetPeople meetPeople;
    private final AnswerRequest answerRequest;
    private final Clock clock;

    StartConversation(
            ConversationStore conversations,
            MembershipStore memberships,
            MeetPeople meetPeople,
            AnswerRequest answerRequest,
            Clock clock) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.meetPeople = meetPeople;
        this.answerRequest = answerRequest;
        this.clock = clock;
    }

    /** @param isNew whether this request made it; a group is made again by nobody but a retry of the same request */
    record Started(Conversation conversation, boolean isNew) {}

    /** @param groupId for the case that it will be a group; chosen before the work begins, so that a retry makes the same one */
    Started start(UserId me, ConversationId groupId, NewConversation request) {
        var members = new TreeSet<>(request.members());
        members.remove(me);
        Set<UserId> strangers = meetPeople.strangersAmong(me, members);
        boolean group = members.size() > 1 || request.title() != null;
        ConversationId id = group ? groupId : ConversationId.ofPair(me, members.first());
        members.add(me);
        if (members.size() > MOST_MEMBERS) {
            throw new TooManyMembers(MOST_MEMBERS);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Started started = create(new Conversation(
                id,
                group ? ConversationKind.GROUP : ConversationKind.DIRECT,
                List.copyOf(members),
                request.title(),
                group ? me : null,
                List.of(),
                now,
                Standing.asking(strangers)));
        Conversation conversation = started.conversation();
        memberships.touch(conversation, conversation.members(), 0, conversation.createdAt(), now);
        // Whoever begins to talk to somebody who asked them has said yes.
        return conversation.isAsked(me)
                ? new Started(answerRequest.accept(me, conversation.conversationId()), started.isNew())
                : started;
    }

    private Started create(Conversation wanted) {
        if (conversations.create(wanted)) {
            return new Started(wanted, true);
        }
        // It was there a moment ago; only a read from before a fail-over may miss it.
        Conversation existing =
                conversations.find(wanted.conversationId()).orElseThrow(() -> new Unavailable(RETRY_AFTER));
        return new Started(existing, existing.kind() == ConversationKind.GROUP);
    }
}
