package com.petpal.platform.web;

import com.petpal.platform.web.Problem.FieldError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Turns what validation found into pointers and codes: {@code NotBlank} on {@code pets[0].name} is {@code not_blank} at {@code /pets/0/name}. */
final class InvalidFields {

    private InvalidFields() {}

    static List<FieldError> of(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> error instanceof org.springframework.validation.FieldError field
                        ? error(pointer(field.getField()), field)
                        : error("", error))
                .toList();
    }

    static List<FieldError> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error ->
                                error(String.valueOf(result.getMethodParameter().getParameterName()), error)))
                .toList();
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
