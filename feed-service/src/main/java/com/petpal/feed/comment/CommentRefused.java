package com.petpal.feed.comment;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a comment is not taken. */
abstract sealed class CommentRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private CommentRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** A retry of a request whose comment was deleted meanwhile. */
    static final class Gone extends CommentRefused {
        private static final long serialVersionUID = 1L;

        Gone() {
            super(HttpStatus.GONE, "gone", "This comment was deleted.");
        }
    }
}
