package com.petpal.feed.post;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a post is not taken. */
sealed class PostRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PostRefused(String code, String detail) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, code, detail);
    }

    static final class TextTooLong extends PostRefused {
        private static final long serialVersionUID = 1L;

        TextTooLong(int limit) {
            super("text_too_long", "A post has at most " + limit + " characters.");
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
            super("not_your_pet", "A post is about pets of its author.");
        }
    }
}
