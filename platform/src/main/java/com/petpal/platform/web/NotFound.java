package com.petpal.platform.web;

import org.springframework.http.HttpStatus;

/** There is no such thing, or the caller may not know of it. */
public final class NotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param kind what was looked for, as a client would call it */
    public NotFound(String kind) {
        super(HttpStatus.NOT_FOUND, "not_found", "There is no such " + kind + ".");
    }
}
