package com.petpal.platform.web;

import org.springframework.http.HttpStatus;

/** A body over the limit. */
public final class TooLarge extends ProblemException {

    private static final long serialVersionUID = 1L;

    public TooLarge(long limitBytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, "too_large", "A body has at most " + limitBytes + " bytes.");
    }
}
