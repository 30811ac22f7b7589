package com.petpal.messaging.sync;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.Drawer;
import com.petpal.messaging.conversation.Membership;
import com.petpal.messaging.conversation.MembershipStore;
import com.petpal.messaging.conversation.MembershipStore.Place;
import com.petpal.messaging.message.Message;
import com.petpal.messaging.message.ReadEntries;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives somebody what changed since their cursor, a bounded page at a time. */
@Component
public class ReadSync {

    private static final int CONVERSATIONS = 20;

    private final Conversations conversations;
    private final MembershipStore memberships;
    private final ReadEntries entries;
    private final Clock clock;

    ReadSync(Conversations conversations, MembershipStore memberships, ReadEntries entries, Clock clock) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.entries = entries;
        this.clock = clock;
    }

    /** Whether there is anything after a cursor. */
    public boolean isBehind(UserId me, String cursor) {
        return !memberships.changed(me, SyncCursor.parse(cursor).place(), 1).isEmpty();
    }

    /** @param limit of entries; conversations have a bound of their own */
    SyncPage read(UserId me, SyncCursor from, int limit) {
        SyncCursor cursor = from.begun(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<Membership> page = new ArrayList<>(memberships.changed(me, cursor.place(), CONVERSATIONS));
        boolean last = page.size() < CONVERSATIONS || page.getLast().changedAt().isAfter(cursor.began());
        page.removeIf(membership -> membership.changedAt().isAfter(cursor.began()));
        if (cursor.doneSeq() == 0) {
            return fill(me, cursor, page, last, limit);
        }
        Optional<Membership> begun = memberships.find(me, cursor.place().conversationId());
        begun.ifPresent(page::addFirst);
        return fill(me, begun.isPresent() ? cursor : cursor.at(cursor.place(), 0), page, last, limit);
    }

    private SyncPage fill(UserId me, SyncCursor from, List<Membership> page, boolean last, int limit) {
        Map<ConversationId, Conversation> mine = conversationsOf(me, page);
        var items = new ArrayList<SyncItem>();
        SyncCursor cursor = from;
        int room = limit;
        for (Membership membership : page) {
            if (room == 0) {
                return new SyncPage(items, cursor.text(), true);
            }
            boolean resumed = cursor.doneSeq() > 0;
            Place place = resumed ? cursor.place() : new Place(membership.changedAt(), membership.conversationId());
            long after = resumed ? cursor.doneSeq() : entries.knownUpTo(membership, cursor.since());
            cursor = cursor.at(place, 0);
            if (membership.drawer() == Drawer.DECLINED) {
                continue;
            }
            Conversation conversation = mine.get(membership.conversationId());
            if (conversation == null) {
                items.add(SyncItem.gone(membership.conversationId()));
                continue;
            }
            List<Message> found = entries.after(conversation, me, after, room + 1);
            boolean more = found.size() > room;
            List<Message> shown = more ? found.subList(0, room) : found;
            items.add(SyncItem.of(conversation, membership, shown, more));
            room -= shown.size();
            if (more) {
                return new SyncPage(
                        items, cursor.at(place, shown.getLast().seq()).text(), true);
            }
        }
        return new SyncPage(items, (last ? cursor.over() : cursor).text(), !last);
    }

    private Map<ConversationId, Conversation> conversationsOf(UserId me, List<Membership> page) {
        return conversations.find(page.stream().map(Membership::conversationId).toList()).stream()
                .filter(conversation -> conversation.members().contains(me))
                .collect(Collectors.toMap(Conversation::conversationId, Function.identity()));
    }
}
