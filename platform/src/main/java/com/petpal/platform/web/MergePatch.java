package com.petpal.platform.web;

import java.util.Set;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396) onto records: what the patch names is replaced, null removes, the rest stays. */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;

    public MergePatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * The target as the patch changes it.
     *
     * @param patch an object; its members must be among {@code editable}
     * @param editable names of the members that a client may change
     * @throws ProblemException 400 if the patch is no object, names something else or has values of the wrong kind
     */
    public <T> T apply(JsonNode patch, T target, Class<T> type, Set<String> editable) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new BadInput("invalid_request", "", "A merge patch is a JSON object.");
        }
        changes.propertyNames().stream()
                .filter(name -> !editable.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Unreadable(Refusal.badInput(
                            UnreadableBodies.step(name), "unknown_field", "There is no such field to change."));
                });
        try {
            JsonNode merged = merge(json.valueToTree(target), changes);
            return json.treeToValue(merged, type);
        } catch (JacksonException unreadable) {
            throw new Unreadable(UnreadableBodies.refusal(unreadable));
        }
    }

    /** The algorithm of RFC 7396, section 2. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.propertyStream().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        });
        return result;
    }

    private static final class Unreadable extends ProblemException {
        private static final long serialVersionUID = 1L;

        Unreadable(Refusal refusal) {
            super(HttpStatus.BAD_REQUEST, refusal.code(), String.valueOf(refusal.detail()), refusal.errors(), null);
        }
    }
}
