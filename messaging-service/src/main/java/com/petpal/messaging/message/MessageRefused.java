package com.petpal.messaging.message;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a message is not taken. */
abstract sealed class MessageRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private MessageRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** One of the two has blocked the other. Both get the same answer, which does not say who. */
    static final class ConversationClosed extends MessageRefused {
        private static final long serialVersionUID = 1L;

        ConversationClosed() {
            super(HttpStatus.FORBIDDEN, "conversation_closed", "Nobody can write in this conversation.");
        }
    }
}
