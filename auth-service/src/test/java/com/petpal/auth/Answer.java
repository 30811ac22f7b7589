package com.petpal.auth;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What came back. */
record Answer(int status, HttpHeaders headers, JsonNode json) {

    /** @param pointer such as {@code /session/userId} */
    String text(String pointer) {
        return json.at(pointer).asString("");
    }

    String code() {
        return text("/code");
    }

    /** Where the first error of bad input is. */
    String pointer() {
        return text("/errors/0/pointer");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
