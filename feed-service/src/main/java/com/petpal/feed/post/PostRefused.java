package com.petpal.feed.post;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a post is not taken. */
sealed class PostRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PostRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    private PostRefused(String code, String detail) {
        this(HttpStatus.UNPROCESSABLE_ENTITY, code, detail);
    }

    static final class TextTooLong extends PostRefused {
        private static final long serialVersionUID = 1L;

        TextTooLong(int limit) {
            super("text_too_long", "A text has at most " + limit + " characters.");
        }
    }

    /** Nothing to be seen, or a flood of what cannot be seen. */
    static final class TextUnreadable extends PostRefused {
        private static final long serialVersionUID = 1L;

        TextUnreadable() {
            super("text_unreadable", "A text shows something, and no character of it has more than 40 code points.");
        }
    }

    static final class NotYourMedia extends PostRefused {
        private static final long serialVersionUID = 1L;

        NotYourMedia() {
            super("not_your_media", "A post shows images of its author.");
        }
    }

    static final class NotYourPet extends PostRefused {
        private static final long serialVersionUID = 1L;

        NotYourPet() {
            super("not_your_pet", "A post is about pets that its author owns or co-owns.");
        }
    }

    /** A retry of a request whose post was deleted meanwhile. */
    static final class Gone extends PostRefused {
        private static final long serialVersionUID = 1L;

        Gone() {
            super(HttpStatus.GONE, "gone", "This post was deleted.");
        }
    }
}
