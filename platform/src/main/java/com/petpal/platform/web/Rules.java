package com.petpal.platform.web;

import com.petpal.platform.web.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Holds what a merge patch made against the same rules as what a body brings. */
public final class Rules {

    private final Validator validator;

    public Rules(Validator validator) {
        this.validator = validator;
    }

    /**
     * The value itself, if it keeps its own constraints.
     *
     * @throws ProblemException 400 {@code invalid_request} naming each field that does not
     */
    public <T> T keptBy(T value) {
        List<FieldError> errors =
                validator.validate(value).stream().map(Rules::error).toList();
        if (!errors.isEmpty()) {
            throw new Broken(errors);
        }
        return value;
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(
                "/" + path.replaceAll("\\[(\\d*)].*", "/$1").replace('.', '/'),
                rule.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT),
                violation.getMessage());
    }

    private static final class Broken extends ProblemException {
        private static final long serialVersionUID = 1L;

        Broken(List<FieldError> errors) {
            super(
                    HttpStatus.BAD_REQUEST,
                    "invalid_request",
                    "The change would break rules of what it changes.",
                    errors,
                    null);
        }
    }
}
