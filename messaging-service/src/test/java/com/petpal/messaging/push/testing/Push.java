package com.petpal.messaging.push.testing;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A push that a platform took.
 *
 * @param protocol of HTTP
 * @param headers in lower case
 * @param payload what it says, decrypted where it was encrypted
 */
public record Push(String protocol, Map<String, String> headers, JsonNode payload) {

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String text(String pointer) {
        return payload.at(pointer).asString("");
    }
}
