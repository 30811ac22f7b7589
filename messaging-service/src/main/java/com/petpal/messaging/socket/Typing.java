package com.petpal.messaging.socket;

import com.petpal.messaging.conversation.ConversationId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** When one socket last said in which conversation it types. Of the socket's thread alone; remembers a few conversations. */
final class Typing {

    private static final int REMEMBERED = 8;

    private final long everyNanos;
    private final Map<ConversationId, Long> said = LinkedHashMap.newLinkedHashMap(REMEMBERED);

    Typing(Duration every) {
        this.everyNanos = every.toNanos();
    }

    /** Whether it is worth saying again. */
    boolean isDue(ConversationId conversation, long now) {
        Long last = said.get(conversation);
        if (last != null && now - last < everyNanos) {
            return false;
        }
        said.remove(conversation);
        if (said.size() == REMEMBERED) {
            said.remove(said.keySet().iterator().next());
        }
        said.put(conversation, now);
        return true;
    }
}
