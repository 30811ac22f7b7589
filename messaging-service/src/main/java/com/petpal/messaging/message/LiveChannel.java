package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Marks.Mark;
import com.petpal.platform.identity.UserId;
import java.util.Collection;

/** Tells people who are there at once. Trying is enough: whoever missed something asks for what comes after what they have. */
public interface LiveChannel {

    void sent(Collection<UserId> people, Message message);

    void marked(Collection<UserId> people, ConversationId conversation, UserId member, Mark mark, long seq);
}
