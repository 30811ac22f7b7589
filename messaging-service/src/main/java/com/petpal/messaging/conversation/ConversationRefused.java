package com.petpal.messaging.conversation;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a conversation is not begun. */
abstract sealed class ConversationRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ConversationRefused(String code, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** Nobody but oneself was named. */
    static final class NobodyElse extends ConversationRefused {
        private static final long serialVersionUID = 1L;

        NobodyElse() {
            super("nobody_to_talk_to", "A conversation needs somebody else.");
        }
    }

    /** More than a group may have. */
    static final class TooManyMembers extends ConversationRefused {
        private static final long serialVersionUID = 1L;

        TooManyMembers(int most) {
            super("too_many_members", "A conversation has at most " + most + " members, you among them.");
        }
    }
}
