package com.petpal.messaging;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What came back. */
record Answer(int status, HttpHeaders headers, JsonNode json) {

    String text(String field) {
        return json.path(field).asString("");
    }

    String code() {
        return text("code");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    List<String> items(String field) {
        return texts("items", field);
    }

    /** One field of each element of a list; of the elements themselves if it has no name. */
    List<String> texts(String list, String field) {
        var found = new ArrayList<String>();
        json.path(list)
                .forEach(item -> found.add(
                        field.isEmpty() ? item.asString() : item.path(field).asString("")));
        return found;
    }
}
