package com.petpal.messaging.conversation;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The conversations that somebody is in, for themselves; the others in them by id. */
@Component
class ExportConversations implements ExportPart {

    private final EachConversation conversations;

    ExportConversations(EachConversation conversations) {
        this.conversations = conversations;
    }

    @Override
    public Set<String> collections() {
        return Set.of("conversations", "memberships");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.list("conversations.json", items -> conversations.of(userId, items::accept));
    }
}
