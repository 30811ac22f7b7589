package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.EachConversation;
import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The messages that somebody wrote, for themselves. What others wrote to them is others' as well, and taking one's own data
 * away must not take away theirs (GDPR, article 15(4)).
 */
@Component
class ExportMessages implements ExportPart {

    private static final int PAGE = 100;

    private final EachConversation conversations;
    private final MessageStore messages;

    ExportMessages(EachConversation conversations, MessageStore messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public Set<String> collections() {
        return Set.of("messages");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.list(
                "messages.json",
                items -> conversations.idsOf(
                        userId,
                        conversation ->
                                ExportZip.<Message>eachOf(last -> page(conversation, userId, last), items::accept)));
    }

    private List<Message> page(ConversationId conversation, UserId sender, Optional<Message> last) {
        return messages.of(conversation, sender, last.map(Message::seq).orElse(0L), PAGE);
    }
}
