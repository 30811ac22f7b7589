package com.petpal.messaging.message;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a message is not taken, or not deleted. */
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

    /** An image that somebody else uploaded, or nobody. */
    static final class NotYourMedia extends MessageRefused {
        private static final long serialVersionUID = 1L;

        NotYourMedia() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "not_your_media", "These are no images of yours.");
        }
    }

    static final class NotYourMessage extends MessageRefused {
        private static final long serialVersionUID = 1L;

        NotYourMessage() {
            super(HttpStatus.FORBIDDEN, "not_your_message", "Only its sender deletes a message.");
        }
    }

    static final class TooLateToDelete extends MessageRefused {
        private static final long serialVersionUID = 1L;

        TooLateToDelete() {
            super(HttpStatus.CONFLICT, "too_late_to_delete", "A message is deleted within an hour, or never.");
        }
    }
}
