package com.petpal.systemtests;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came back: status, headers and a body that may be no JSON at all. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The body as JSON; a missing node where there is none. */
    public JsonNode json() {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    /** A text of the body by JSON pointer, empty if absent. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The answer itself if it has this status; otherwise an error that shows what came instead. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but got " + status + ": " + body);
        }
        return this;
    }

    public boolean succeeded() {
        return status / 100 == 2;
    }
}
