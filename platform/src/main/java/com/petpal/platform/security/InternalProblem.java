package com.petpal.platform.security;

import com.petpal.platform.web.Problem.FieldError;
import java.util.List;

/** Another service refused an internal call, with a code to decide by. */
public final class InternalProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldError> errors;

    InternalProblem(int status, String code, List<FieldError> errors) {
        super("internal call refused: " + status + " " + code);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Where the other service found its input bad: for a caller that passes on what it was given under the same names. */
    public List<FieldError> errors() {
        return errors;
    }
}
