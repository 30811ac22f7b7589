package com.petpal.messaging.socket;

import com.petpal.messaging.socket.FrameRefused.Invalid;
import com.petpal.messaging.socket.FrameRefused.Malformed;
import com.petpal.messaging.socket.FrameRefused.UnknownType;
import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.web.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Makes frames of texts, as strictly as bodies are read. */
@Component
class FrameReader {

    private static final int LONGEST_ID = 64;

    private final JsonMapper json;
    private final Validator validator;

    FrameReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws FrameRefused if it is no JSON object */
    JsonNode parse(String text) {
        try {
            JsonNode tree = json.readTree(text);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException broken) {
            throw new Malformed();
        }
        throw new Malformed();
    }

    /** The id that the answer carries, whatever else is wrong with the frame. */
    Optional<String> id(JsonNode tree) {
        String id = tree.path("id").asString("");
        return id.isEmpty() || id.length() > LONGEST_ID ? Optional.empty() : Optional.of(id);
    }

    /** @throws FrameRefused if it is no frame that a client may send */
    ClientFrame read(JsonNode tree) {
        ClientFrame frame;
        try {
            frame = json.treeToValue(tree, ClientFrame.class);
        } catch (InvalidTypeIdException unknown) {
            throw new UnknownType();
        } catch (JacksonException wrong) {
            throw new Invalid(List.of(error(wrong)));
        }
        List<FieldError> errors =
                validator.validate(frame).stream().map(FrameReader::error).toList();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return frame;
    }

    private static FieldError error(JacksonException wrong) {
        String pointer = wrong.getPath().stream()
                .map(step -> Objects.requireNonNullElse(step.getPropertyName(), String.valueOf(step.getIndex())))
                .map(name -> "/" + name.substring(0, Math.min(name.length(), LONGEST_ID)))
                .collect(Collectors.joining());
        if (wrong instanceof UnrecognizedPropertyException) {
            return new FieldError(pointer, "unknown_field", "There is no such field.");
        }
        boolean badId = Stream.<Throwable>iterate(wrong, cause -> cause != null, Throwable::getCause)
                .anyMatch(InvalidId.class::isInstance);
        return badId
                ? new FieldError(pointer, "bad_id", "This is no id.")
                : new FieldError(pointer, "wrong_type", "This value is not of the expected kind.");
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(
                "/" + violation.getPropertyPath(),
                rule.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT),
                violation.getMessage());
    }
}
