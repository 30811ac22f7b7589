package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.MembershipStore.Place;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a page of somebody's inbox. What gets a message while its owner pages moves to the front, and is not met again further on. */
@Component
class ReadInbox {

    private static final String CURSOR = "inbox";
    private static final Pattern PLACE = Pattern.compile("(\\d{1,15}),(\\w{22})");

    private final MembershipStore memberships;
    private final ConversationStore conversations;

    ReadInbox(MembershipStore memberships, ConversationStore conversations) {
        this.memberships = memberships;
        this.conversations = conversations;
    }

    Page<InboxItem> read(UserId me, Drawer drawer, PageRequest page) {
        Optional<Place> after = page.cursor(CURSOR).map(ReadInbox::place);
        List<Membership> found = memberships.newest(me, drawer, after, page.limit() + 1);
        List<Membership> shown = found.subList(0, Math.min(found.size(), page.limit()));
        Map<ConversationId, Conversation> byId =
                conversations
                        .find(shown.stream().map(Membership::conversationId).toList())
                        .stream()
                        .collect(Collectors.toMap(Conversation::conversationId, Function.identity()));
        String next = found.size() > shown.size() ? Cursor.encode(CURSOR, text(shown.getLast())) : null;
        return new Page<>(
                shown.stream().flatMap(membership -> item(me, membership, byId)).toList(), next);
    }

    /** The conversation is the fact: a membership that it does not know of is not shown. */
    private static Stream<InboxItem> item(
            UserId me, Membership membership, Map<ConversationId, Conversation> conversations) {
        return Stream.ofNullable(conversations.get(membership.conversationId()))
                .filter(conversation -> conversation.members().contains(me))
                .map(conversation -> InboxItem.of(conversation, membership));
    }

    private static String text(Membership last) {
        return last.lastActivityAt().toEpochMilli() + "," + last.conversationId();
    }

    /** A cursor's checksum keeps away accidents, not people who make their own. */
    private static Place place(String text) {
        var parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
        return new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), new ConversationId(parts.group(2)));
    }
}
