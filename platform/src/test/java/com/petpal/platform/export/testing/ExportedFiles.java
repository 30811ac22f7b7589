package com.petpal.platform.export.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.export.WholeZip;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.ServiceCredential;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The export of a service, as auth-service asks for it. */
public final class ExportedFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private ExportedFiles() {}

    /** The files of somebody's export, by name. */
    public static JsonNode of(int port, ServiceCredential credential, UserId userId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/internal/exports/" + userId))
                .header("Authorization", "Bearer " + credential.mint());
        HttpResponse<byte[]> answer;
        try (var http = HttpClient.newHttpClient()) {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        var files = new HashMap<String, JsonNode>();
        WholeZip.read(
                new ByteArrayInputStream(answer.body()),
                (name, content) -> files.put(name, JSON.readTree(content.readAllBytes())));
        return JSON.valueToTree(files);
    }
}
