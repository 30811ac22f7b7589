package com.petpal.profile.media;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why an image is not kept, removed, shown or hung up. */
abstract sealed class MediaProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private MediaProblem(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** There is no room for it; removing others helps. */
    static final class QuotaReached extends MediaProblem {
        private static final long serialVersionUID = 1L;

        QuotaReached() {
            super(HttpStatus.CONFLICT, "media_quota_reached", "You have as many images as anybody may have.");
        }
    }

    /** It is the avatar of a person or a pet. */
    static final class InUse extends MediaProblem {
        private static final long serialVersionUID = 1L;

        InUse() {
            super(HttpStatus.CONFLICT, "media_in_use", "This image is an avatar: take another one first.");
        }
    }

    /** Whatever is to be hung up is no image of this person. */
    static final class NotYours extends MediaProblem {
        private static final long serialVersionUID = 1L;

        NotYours() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "not_your_media", "An image has to be one of your own.");
        }
    }

    /** One image hangs on too much. */
    static final class TooManyAttachments extends MediaProblem {
        private static final long serialVersionUID = 1L;

        TooManyAttachments() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "media_used_too_often", "Upload this image once more.");
        }
    }

    /** No byte of the range is there. */
    static final class NoSuchRange extends MediaProblem {
        private static final long serialVersionUID = 1L;

        NoSuchRange() {
            super(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "no_such_range", "The image is shorter.");
        }
    }
}
