package com.petpal.messaging.socket;

import com.petpal.platform.web.Problem.FieldError;
import com.petpal.platform.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a frame, or a socket, is not taken. */
abstract sealed class FrameRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private FrameRefused(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    private FrameRefused(HttpStatus status, String code, String detail, List<FieldError> errors) {
        super(status, code, detail, errors, null);
    }

    static final class Malformed extends FrameRefused {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super(HttpStatus.BAD_REQUEST, "malformed_json", "A frame is one JSON object.");
        }
    }

    static final class UnknownType extends FrameRefused {
        private static final long serialVersionUID = 1L;

        UnknownType() {
            super(HttpStatus.BAD_REQUEST, "unknown_type", "There is no such type of frame.");
        }
    }

    static final class Invalid extends FrameRefused {
        private static final long serialVersionUID = 1L;

        Invalid(List<FieldError> errors) {
            super(HttpStatus.BAD_REQUEST, "invalid_request", "This frame is not valid.", errors);
        }
    }

    static final class TooLarge extends FrameRefused {
        private static final long serialVersionUID = 1L;

        TooLarge(long limitBytes) {
            super(HttpStatus.CONTENT_TOO_LARGE, "too_large", "A frame has at most " + limitBytes + " bytes.");
        }
    }

    static final class TextOnly extends FrameRefused {
        private static final long serialVersionUID = 1L;

        TextOnly() {
            super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "Frames are text.");
        }
    }

    static final class NotSignedIn extends FrameRefused {
        private static final long serialVersionUID = 1L;

        NotSignedIn() {
            super(HttpStatus.UNAUTHORIZED, "unauthenticated", "Say hello with an access token first.");
        }
    }

    static final class OtherPerson extends FrameRefused {
        private static final long serialVersionUID = 1L;

        OtherPerson() {
            super(HttpStatus.FORBIDDEN, "other_person", "A socket belongs to one person from its first hello.");
        }
    }

    static final class NoSocket extends FrameRefused {
        private static final long serialVersionUID = 1L;

        NoSocket() {
            super(HttpStatus.BAD_REQUEST, "invalid_request", "Here is a WebSocket, and nothing else.");
        }
    }

    /** A page of another origin: what its person is signed in with is not its to use. */
    static final class OtherOrigin extends FrameRefused {
        private static final long serialVersionUID = 1L;

        OtherOrigin() {
            super(HttpStatus.FORBIDDEN, "origin_refused", "Pages of this origin open no sockets here.");
        }
    }

    static final class UnknownProtocol extends FrameRefused {
        private static final long serialVersionUID = 1L;

        UnknownProtocol() {
            super(HttpStatus.BAD_REQUEST, "unknown_protocol", "Here petpal.v1 is spoken.");
        }
    }
}
