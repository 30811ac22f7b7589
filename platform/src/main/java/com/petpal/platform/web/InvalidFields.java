package com.petpal.platform.web;

import com.petpal.platform.web.Problem.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Turns what validation found into pointers and codes: {@code NotBlank} on {@code pets[0].name} is {@code not_blank}
 * at {@code /pets/0/name}.
 */
final class InvalidFields {

    private InvalidFields() {}

    static List<FieldError> of(Errors result) {
        return result.getAllErrors().stream()
                .map(error -> error instanceof org.springframework.validation.FieldError field
                        ? error(field)
                        : error("", error))
                .toList();
    }

    static List<FieldError> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(InvalidFields::ofParameter)
                .toList();
    }

    private static Stream<FieldError> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return of((Errors) body).stream();
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(error -> error(name, error));
    }

    private static FieldError error(org.springframework.validation.FieldError field) {
        String pointer = pointer(field.getField());
        return field.isBindingFailure()
                ? new FieldError(pointer, "wrong_type", "This value is not of the expected kind.")
                : error(pointer, field);
    }

    private static FieldError error(String pointer, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String code = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
        return new FieldError(pointer, snake(code), text(error.getDefaultMessage()));
    }

    private static String pointer(String field) {
        return "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }
}
