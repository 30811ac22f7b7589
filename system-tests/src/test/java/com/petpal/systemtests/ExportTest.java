package com.petpal.systemtests;

import static com.petpal.systemtests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.export.WholeZip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People take away what is held about them, through the public doors. */
class ExportTest {

    private static final String EXPORTS = "/v1/auth/exports";

    private static Stack stack;
    private static App app;

    @BeforeAll
    static void start() {
        stack = SharedStack.whole();
        app = stack.app();
    }

    @AfterEach
    void make_whole() {
        SharedStack.whole();
    }

    @Test
    void a_person_takes_away_what_all_four_services_hold_and_no_word_of_others() throws Exception {
        Person anna = Person.register(app, "Anna");
        Person ben = Person.register(app, "Ben");
        String pet = anna.createPet("Momo");
        String post = anna.post("the fridge is open", pet);
        ben.post("a post of ben");
        anna.follow(ben);
        String conversation = anna.talkTo(ben);
        anna.send(conversation, "words of anna");
        ben.send(conversation, "words of ben");

        String url = readyUrl(anna, ask(anna));
        HttpResponse<byte[]> file = fetch(url);

        assertThat(file.statusCode()).isEqualTo(200);
        Map<String, String> files = unzipped(file.body());
        assertThat(files.get("auth/account.json")).contains(anna.email());
        assertThat(files.get("auth/sessions.json")).contains("sessionId");
        assertThat(files.get("auth/security-events.json")).contains("export_asked");
        assertThat(files.get("profile/person.json")).contains("\"displayName\":\"Anna\"");
        assertThat(files.get("profile/pets.json")).contains(pet, "Momo");
        assertThat(files.get("profile/following.json")).contains(ben.userId());
        assertThat(files.get("feed/posts.json")).contains(post, "the fridge is open");
        assertThat(files.get("messaging/conversations.json")).contains(conversation);
        assertThat(files.get("messaging/messages.json")).contains("words of anna");
        assertThat(files.toString()).doesNotContain("words of ben", "a post of ben", ben.email());
        eventually(() -> assertThat(fetch(url).statusCode()).isEqualTo(410));
    }

    @Test
    void an_export_waits_for_a_service_that_is_away() throws Exception {
        Person anna = Person.register(app, "Anna");
        String post = anna.post("written before");
        stack.stop("feed-service");

        String id = ask(anna);
        Answer meanwhile = anna.app().get(EXPORTS + "/" + id).expect(200);
        stack.start("feed-service");

        assertThat(meanwhile.text("/state")).isIn("queued", "running");
        assertThat(meanwhile.text("/url")).isEmpty();
        String url = readyUrl(anna, id);
        assertThat(unzipped(fetch(url).body()).get("feed/posts.json")).contains(post);
    }

    private static String ask(Person person) {
        return person.app().post(EXPORTS, Map.of()).expect(202).text("/exportId");
    }

    private static String readyUrl(Person person, String id) {
        eventually(() -> assertThat(
                        person.app().get(EXPORTS + "/" + id).expect(200).text("/state"))
                .isEqualTo("ready"));
        return person.app().get(EXPORTS + "/" + id).expect(200).text("/url");
    }

    /** As whoever has the address: without a token. */
    private static HttpResponse<byte[]> fetch(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + app.base().getAuthority() + url))
                .timeout(Duration.ofSeconds(20));
        return app.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        WholeZip.read(
                new ByteArrayInputStream(zip),
                (name, content) -> files.put(name, new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        return files;
    }
}
