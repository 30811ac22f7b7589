package com.petpal.platform.web.testing;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status 0 if the connection ended without an answer
 * @param headers by name in lower case; of a repeated one all values, with commas
 */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    public RawAnswer {
        headers = Map.copyOf(headers);
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The body; an empty object if there is none. */
    public JsonNode json() {
        return JSON.readTree(body.isEmpty() ? "{}" : body);
    }

    public String text(String field) {
        return json().path(field).asString("");
    }

    public String code() {
        return text("code");
    }
}
