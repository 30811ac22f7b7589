package com.petpal.platform.web;

import org.springframework.http.HttpStatus;

/** The caller may know of it but not do this to it. */
public final class Forbidden extends ProblemException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String detail) {
        super(HttpStatus.FORBIDDEN, "forbidden", detail);
    }
}
