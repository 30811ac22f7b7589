package com.petpal.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of an editable resource as {@code ETag} and {@code If-Match} (RFC 9110) carry it. */
public final class EntityTag {

    private EntityTag() {}

    /** The tag of a version: {@code "7"}, strong. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Insists that a client changes the version it has seen.
     *
     * @param ifMatch the header, or null if it is missing
     * @throws ProblemException 428 {@code if_match_required} if it is missing, 412 {@code stale} if it names another
     *     version
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Required();
        }
        for (String tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals(of(version)) || tag.strip().equals("*")) {
                return;
            }
        }
        throw new Stale();
    }

    /** No {@code If-Match}. */
    public static final class Required extends ProblemException {
        private static final long serialVersionUID = 1L;

        Required() {
            super(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if_match_required",
                    "Send the ETag of the version you change as If-Match.");
        }
    }

    /** Another version is current. Also thrown by stores whose conditional update found one. */
    public static final class Stale extends ProblemException {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super(HttpStatus.PRECONDITION_FAILED, "stale", "Read it again, then change it.");
        }
    }
}
