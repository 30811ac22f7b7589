package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.ChangeConversation.Outcome;
import com.petpal.messaging.conversation.ChangeConversation.Wish;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets somebody say yes or no to a stranger who began to talk to them. Whoever asked learns of a yes by what then comes, and of a no by nothing: what they
 * write on is kept and shown to nobody. Taken into a group by a stranger, a no is leaving it.
 */
@Component
public class AnswerRequest {

    private final ChangeConversation changeConversation;
    private final RunGroup runGroup;
    private final MembershipStore memberships;
    private final Clock clock;

    AnswerRequest(ChangeConversation changeConversation, RunGroup runGroup, MembershipStore memberships, Clock clock) {
        this.changeConversation = changeConversation;
        this.runGroup = runGroup;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Also what was declined; without a request nothing changes. */
    public Conversation accept(UserId me, ConversationId id) {
        Conversation now =
                change(me, id, conversation -> conversation.standing().accepted(me), true);
        memberships.file(now, me, Drawer.INBOX, clock.instant());
        return now;
    }

    void decline(UserId me, ConversationId id) {
        Conversation now =
                change(me, id, conversation -> conversation.standing().declined(me), false);
        if (!now.isAsked(me)) {
            return;
        }
        if (now.kind() == ConversationKind.GROUP) {
            runGroup.remove(me, id, me);
        } else {
            memberships.file(now, me, Drawer.DECLINED, clock.instant());
        }
    }

    private interface Answer {
        Standing to(Conversation conversation);
    }

    /** @param also whether what was declined is answered too */
    private Conversation change(UserId me, ConversationId id, Answer answer, boolean also) {
        Outcome outcome = changeConversation.change(id, conversation -> {
            if (!conversation.members().contains(me)) {
                throw new NotFound("conversation");
            }
            boolean asked = also ? conversation.isAsked(me) : conversation.isWaiting(me);
            return asked
                    ? Optional.of(Wish.answering(conversation.standing(answer.to(conversation)), me))
                    : Optional.empty();
        });
        return outcome.conversation();
    }
}
