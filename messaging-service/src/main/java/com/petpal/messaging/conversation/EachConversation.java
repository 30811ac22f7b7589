package com.petpal.messaging.conversation;

import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Walks through all conversations of a person, a page at a time, in an order that messages do not change. */
@Component
public class EachConversation {

    private static final int PAGE = 100;

    private final MembershipStore memberships;
    private final ConversationStore conversations;

    EachConversation(MembershipStore memberships, ConversationStore conversations) {
        this.memberships = memberships;
        this.conversations = conversations;
    }

    /**
     * All of them.
     *
     * @param each those that the person is in, as their inbox shows them
     * @param left what is kept of their place in those that they are not in any more
     */
    void of(UserId person, Consumer<InboxItem> each, Consumer<Membership> left) {
        eachPage(person, page -> give(person, page, each, left));
    }

    /** By id; also those that the person has left, where what they said still is. */
    public void idsOf(UserId person, Consumer<ConversationId> each) {
        eachPage(person, page -> page.forEach(membership -> each.accept(membership.conversationId())));
    }

    private void eachPage(UserId person, Consumer<List<Membership>> each) {
        ExportZip.<List<Membership>>eachOf(
                last -> page(person, last.map(List::getLast).map(Membership::conversationId)), each);
    }

    /** One page of memberships, or no page. */
    private List<List<Membership>> page(UserId person, Optional<ConversationId> after) {
        List<Membership> page = memberships.inOrder(person, after, PAGE);
        return page.isEmpty() ? List.of() : List.of(page);
    }

    /** The conversation is the fact: whoever it does not name is not in it, whatever their membership says. */
    private void give(UserId person, List<Membership> page, Consumer<InboxItem> each, Consumer<Membership> left) {
        Map<ConversationId, Conversation> byId =
                conversations.find(page.stream().map(Membership::conversationId).toList()).stream()
                        .collect(Collectors.toMap(Conversation::conversationId, Function.identity()));
        page.forEach(membership -> Optional.ofNullable(byId.get(membership.conversationId()))
                .filter(conversation -> conversation.members().contains(person))
                .map(conversation -> InboxItem.of(conversation, membership))
                .ifPresentOrElse(each, () -> left.accept(membership)));
    }
}
