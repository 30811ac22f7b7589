package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far somebody has read what lies at the top of their inbox. */
@Component
public class InboxMarks {

    private static final int TOP = 100;

    private final MembershipStore memberships;

    InboxMarks(MembershipStore memberships) {
        this.memberships = memberships;
    }

    /** The hundred conversations in which something happened last: one question to one shard. */
    public Top of(UserId person) {
        return new Top(memberships.newest(person, Drawer.INBOX, Optional.empty(), TOP).stream()
                .collect(Collectors.toMap(Membership::conversationId, Function.identity())));
    }

    /** The top of an inbox. */
    public static final class Top {

        private final Map<ConversationId, Membership> memberships;

        private Top(Map<ConversationId, Membership> memberships) {
            this.memberships = memberships;
        }

        /** Whether that message is read. */
        public boolean isRead(ConversationId conversation, long seq) {
            return Optional.ofNullable(memberships.get(conversation))
                    .filter(membership -> membership.marks().readSeq() >= seq)
                    .isPresent();
        }

        /** Conversations with something unread. */
        public List<ConversationId> unread() {
            return memberships.values().stream()
                    .filter(membership ->
                            membership.lastSeq() > membership.marks().readSeq())
                    .map(Membership::conversationId)
                    .toList();
        }
    }
}
