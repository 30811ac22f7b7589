package com.petpal.platform.security;

/** Another service refused an internal call, with a code to decide by. */
public final class InternalProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    InternalProblem(int status, String code) {
        super("internal call refused: " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
