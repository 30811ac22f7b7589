package com.petpal.messaging.conversation;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a conversation is not begun, or not changed. */
abstract sealed class ConversationRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ConversationRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    private ConversationRefused(String code, String detail) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** Members and titles are for groups. */
    static final class NoGroup extends ConversationRefused {
        private static final long serialVersionUID = 1L;

        NoGroup() {
            super("no_group", "Only a group has a title, and members who come and go.");
        }
    }

    /** Owner and admins lead a group, and only its owner leads admins. */
    static final class NotYours extends ConversationRefused {
        private static final long serialVersionUID = 1L;

        NotYours() {
            super(HttpStatus.FORBIDDEN, "not_your_group", "That is for the owner or the admins of this group.");
        }
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
