package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.export.WholeZip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/** What tests about exports do again and again. */
abstract class Exporting extends AuthContext {

    static final String EXPORTS = "/v1/auth/exports";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** Somebody who wants to know. */
    record Person(String userId, String email, String token) {}

    Person person() {
        String handle = unique();
        Answer answer = register(handle);
        assertThat(answer.status()).isEqualTo(201);
        return new Person(answer.text("/userId"), emailOf(handle), answer.text("/session/accessToken"));
    }

    Answer ask(Person person) {
        return send("POST", EXPORTS, person.token(), null);
    }

    String asked(Person person) {
        Answer answer = ask(person);
        assertThat(answer.status()).isEqualTo(202);
        return answer.text("/exportId");
    }

    Answer read(Person person, String id) {
        return get(EXPORTS + "/" + id, person.token());
    }

    /** The address of a file, once it is there. */
    String url(Person person, String id) {
        reaches(person, id, "ready");
        return read(person, id).text("/url");
    }

    void reaches(Person person, String id, String state) {
        soon().untilAsserted(() -> assertThat(read(person, id).text("/state")).isEqualTo(state));
    }

    HttpResponse<byte[]> fetch(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + url));
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer refused(String url) {
        HttpResponse<byte[]> response = fetch(url);
        return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
    }

    static Map<String, String> unzipped(byte[] zip) {
        var files = new LinkedHashMap<String, String>();
        try {
            WholeZip.read(
                    new ByteArrayInputStream(zip),
                    (name, content) -> assertThat(
                                    files.put(name, new String(content.readAllBytes(), StandardCharsets.ISO_8859_1)))
                            .isNull());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    Document job(Person person, String id) {
        return Objects.requireNonNull(mongo.findOne(jobOf(person, id), Document.class, "jobs"));
    }

    List<Document> jobs(Person person) {
        return mongo.find(query(where("userId").is(person.userId())), Document.class, "jobs");
    }

    List<Document> chunks(String id) {
        return mongo.find(query(where("exportId").is(id)), Document.class, "export_chunks");
    }

    void change(Person person, String id, Update update) {
        mongo.updateFirst(jobOf(person, id), update, "jobs");
    }

    static Date aMomentAgo() {
        return Date.from(Instant.now().minusSeconds(1));
    }

    private static Query jobOf(Person person, String id) {
        return query(where("userId").is(person.userId()).and("_id").is(id));
    }
}
