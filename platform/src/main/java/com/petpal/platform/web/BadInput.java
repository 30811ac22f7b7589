package com.petpal.platform.web;

import com.petpal.platform.web.Problem.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Input that is malformed in a way only the code that reads it can tell. */
public final class BadInput extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param pointer a JSON pointer, or the name of a parameter */
    public BadInput(String code, String pointer, String message) {
        super(HttpStatus.BAD_REQUEST, code, message, List.of(new FieldError(pointer, code, message)), null);
    }
}
