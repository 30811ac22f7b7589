package com.petpal.platform.web;

import com.petpal.platform.identity.InvalidId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body is wrong, and how, without repeating any of it. */
final class UnreadableBodies {

    private static final int MAX_STEP = 64;

    private UnreadableBodies() {}

    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        Optional<Refusal> decided = Refusals.causes(unreadable)
                .filter(ProblemException.class::isInstance)
                .map(cause -> ((ProblemException) cause).refusal())
                .findFirst();
        return decided.orElseGet(() -> Refusals.causes(unreadable)
                .filter(JacksonException.class::isInstance)
                .map(cause -> refusal((JacksonException) cause))
                .findFirst()
                .orElseGet(() -> Refusal.of(400, "malformed_json", "A JSON body is needed.")));
    }

    /** @param thrown by Jackson while it read a body or a part of one */
    static Refusal refusal(JacksonException thrown) {
        String pointer = pointer(thrown);
        if (thrown instanceof StreamReadException && !(thrown instanceof InputCoercionException)) {
            return Refusal.of(400, "malformed_json", "The body is not valid JSON.");
        }
        if (thrown instanceof UnrecognizedPropertyException) {
            return Refusal.badInput(pointer, "unknown_field", "There is no such field.");
        }
        if (Refusals.causes(thrown).anyMatch(InvalidId.class::isInstance)) {
            return Refusal.badInput(pointer, "bad_id", "This is no id.");
        }
        if (thrown instanceof DatabindException || thrown instanceof InputCoercionException) {
            return Refusal.badInput(pointer, "wrong_type", "This value is not of the expected kind.");
        }
        return Refusal.of(400, "malformed_json", "The body is not valid JSON.");
    }

    /** RFC 6901. A client's own field name is part of it, cut to a sensible length. */
    private static String pointer(JacksonException thrown) {
        return thrown.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(UnreadableBodies::step)
                .collect(Collectors.joining());
    }

    static String step(String name) {
        return "/"
                + name.substring(0, Math.min(name.length(), MAX_STEP))
                        .replace("~", "~0")
                        .replace("/", "~1");
    }
}
