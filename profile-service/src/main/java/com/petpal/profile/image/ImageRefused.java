package com.petpal.profile.image;

import com.petpal.platform.web.ProblemException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why nothing is made of an upload. */
public abstract sealed class ImageRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ImageRefused(HttpStatus status, String code, String detail, @Nullable Duration retryAfter) {
        super(status, code, detail, List.of(), retryAfter);
    }

    /** Its bytes are none of the formats. */
    static final class NoImage extends ImageRefused {
        private static final long serialVersionUID = 1L;

        NoImage() {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "An image is a JPEG, a PNG or a WebP.",
                    null);
        }
    }

    /** It is one of the formats, and broken or of a kind that nobody needs. */
    static final class Unreadable extends ImageRefused {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "image_unreadable", "This image is broken, or moves.", null);
        }
    }

    /** More pixels than are worth decoding. */
    static final class TooManyPixels extends ImageRefused {
        private static final long serialVersionUID = 1L;

        TooManyPixels() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "image_too_large", "This image has too many pixels.", null);
        }
    }

    /** Too many wait already. */
    static final class Busy extends ImageRefused {
        private static final long serialVersionUID = 1L;

        Busy(Duration retryAfter) {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Very many people are uploading, please try again.",
                    retryAfter);
        }
    }
}
