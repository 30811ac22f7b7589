package com.petpal.systemtests;

import static com.petpal.systemtests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks the table of {@code docs/outages.md}: every endpoint with each thing away in turn. */
class OutagesTest {

    private static final List<String> COLUMNS = List.of("redis", "documents", "profile-service", "auth-service");

    private static final List<List<Integer>> NO_ROW = Collections.nCopies(COLUMNS.size(), List.of());

    private static final int AT_ONCE = 8;

    /** So many may meet a service that is too busy, with eight at once on two cores, and come again when they are told to. */
    private static final int OVERLOADED = 2;

    private static Stack stack;
    private static Map<String, List<List<Integer>>> table;

    @BeforeAll
    static void read() throws IOException {
        stack = SharedStack.whole();
        table = table();
    }

    @AfterEach
    void make_whole() {
        SharedStack.whole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "documents", "profile-service", "auth-service"})
    void every_endpoint_answers_what_the_table_says_without(String away) {
        var caller = new Caller(stack.app());
        var again = new ArrayList<String>();
        var softly = new SoftAssertions();
        stack.stop(away);

        answers(caller).forEach((endpoint, first) -> {
            List<Integer> allowed = table.getOrDefault(endpoint, NO_ROW).get(COLUMNS.indexOf(away));
            Answer answer = first;
            if (first.status() == 503 && !allowed.contains(503)) {
                again.add(endpoint);
                answer = caller.requests().getOrDefault(endpoint, () -> first).get();
            }
            softly.assertThat(answer.status())
                    .as("%s: %s", endpoint, answer.body())
                    .isIn(allowed);
            softly.assertThat(first.status() == 503
                            && first.headers().firstValue("Retry-After").isEmpty())
                    .as(endpoint + ": 503 without Retry-After")
                    .isFalse();
        });

        softly.assertAll();
        assertThat(again).hasSizeLessThanOrEqualTo(OVERLOADED);
        stack.start(away);
        eventually(() -> assertThat(answers(new Caller(stack.app())))
                .allSatisfy((endpoint, answer) ->
                        assertThat(answer.succeeded()).as(endpoint).isTrue()));
    }

    /** Several at once: many an answer takes as long as the patience with what is away. */
    private static Map<String, Answer> answers(Caller caller) {
        var answers = new TreeMap<String, Future<Answer>>();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            caller.requests().forEach((endpoint, request) -> answers.put(endpoint, pool.submit(request::get)));
        }
        var all = new TreeMap<String, Answer>();
        answers.forEach((endpoint, answer) -> all.put(endpoint, answer.resultNow()));
        return all;
    }

    @Test
    void the_table_has_a_row_for_exactly_the_endpoints_that_are_tried() {
        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        new Caller(stack.app()).requests().keySet());
    }

    /** Somebody who used everything before it went away, and tries everything again. */
    private static final class Caller {

        /** A PNG of one pixel. */
        private static final String PIXEL =
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4IScHAAK2AQU0pnWqAAAAAElFTkSuQmCC";

        private final App app;
        private final Person anna;
        private final Person ben;
        private final App leaving;
        private final String refreshToken;
        private final String otherSession;
        private final Person changing;
        private final Person quitting;
        private final String deletion;
        private final String verifyToken;
        private final String resetToken;
        private final String exportId;
        private final String exportFile;
        private final String pet;
        private final String unwanted;
        private final String shared;
        private final String post;
        private final TalkRequests talk;
        private final AdviceRequests advice;
        private final String conversation;
        private final String image;
        private final String removed;
        private final String personTag;
        private final String petTag;
        private final SecondFactors secondFactors;
        private final PasskeyRequests passkeys;
        private final ModerationRequests moderation;
        private final GraphRequests graph;
        private final ChatRequests chat;
        private final PostRequests posts;
        private final PlaydateRequests playdates;
        private final SittingRequests sittings;

        Caller(App app) {
            this.app = app;
            this.anna = Person.register(app, "Anna");
            this.ben = Person.register(app, "Ben");
            this.leaving = app.as(login().expect(200).text("/accessToken"));
            this.changing = Person.register(app, "Carl");
            this.quitting = Person.register(app, "Eve");
            this.deletion = leave(Person.register(app, "Finn")).expect(202).text("/deletionId");
            Person forgetful = Person.register(app, "Dora");
            app.post("/v1/auth/password/forgot", Map.of("email", forgetful.email()))
                    .expect(202);
            this.refreshToken = login().expect(200).text("/refreshToken");
            this.otherSession = login().expect(200).text("/sessionId");
            this.pet = anna.createPet("Momo");
            this.post = ben.post("before");
            anna.follow(ben);
            anna.feed();
            this.talk = new TalkRequests(anna, post);
            this.advice = new AdviceRequests(stack, anna, ben);
            this.conversation = anna.talkTo(ben);
            anna.send(conversation, "before");
            anna.app().get("/v1/posts/" + post).expect(200);
            this.exportId =
                    anna.app().post("/v1/auth/exports", Map.of()).expect(202).text("/exportId");
            this.verifyToken = token(forgetful, "verify-email");
            this.resetToken = token(forgetful, "reset-password");
            this.exportFile = eventually(() -> Optional.of(
                            anna.app().get("/v1/auth/exports/" + exportId).text("/url"))
                    .filter(url -> !url.isEmpty())
                    .orElseThrow());
            this.image = upload().expect(201).text("/mediaId");
            this.removed = upload().expect(201).text("/mediaId");
            this.personTag = tag("/v1/people/me");
            this.unwanted = anna.createPet("Kiki");
            this.shared = anna.createPet("Lola");
            anna.app()
                    .post("/v1/pets/" + shared + "/co-owners", Map.of("userId", ben.userId()))
                    .expect(201);
            this.petTag = tag("/v1/pets/" + pet);
            this.secondFactors = new SecondFactors(app);
            this.moderation = new ModerationRequests(stack, anna);
            this.graph = new GraphRequests(app, anna);
            this.chat = new ChatRequests(app, anna, ben, conversation);
            this.posts = new PostRequests(anna, ben, pet, post);
            this.playdates = new PlaydateRequests(anna, ben, pet);
            this.sittings = new SittingRequests(Person.register(app, "Gil"), Person.register(app, "Hal"));
            this.passkeys =
                    new PasskeyRequests(app, Person.register(app, "Eva"), "http://localhost:" + stack.port(8080));
        }

        private String tag(String path) {
            return anna.app().get(path).expect(200).headers().firstValue("ETag").orElseThrow();
        }

        private Answer login() {
            return app.post(
                    "/v1/auth/login",
                    Map.of(
                            "email", anna.email(),
                            "password", "correct horse battery staple",
                            "device", Map.of("name", "test", "platform", "ios")));
        }

        Map<String, Supplier<Answer>> requests() {
            var requests = new TreeMap<String, Supplier<Answer>>();
            requests.put("POST /v1/auth/register", this::register);
            recovery(requests);
            requests.putAll(secondFactors.requests());
            requests.put("POST /v1/auth/login", this::login);
            requests.put(
                    "POST /v1/auth/refresh", () -> app.post("/v1/auth/refresh", Map.of("refreshToken", refreshToken)));
            sessions(requests);
            passkeys.addTo(requests);
            moderation.addTo(requests);
            for (String path : List.of("/.well-known/jwks.json", "/.well-known/openid-configuration", "/v1/feed")) {
                requests.put("GET " + path, () -> anna.app().get(path));
            }
            for (String path : List.of("/v1/auth/me", "/v1/auth/sessions", "/v1/auth/security-events")) {
                requests.put("GET " + path, () -> anna.app().get(path));
            }
            exports(requests);
            people(requests);
            nearby(requests);
            graph.addTo(requests);
            playdates.addTo(requests);
            sittings.addTo(requests);
            pets(requests);
            media(requests);
            talk.addTo(requests);
            advice.addTo(requests);
            posts.addTo(requests);
            chat.addTo(requests);
            new NotificationRequests(anna).addTo(requests);
            return requests;
        }

        private void exports(Map<String, Supplier<Answer>> requests) {
            requests.put("POST /v1/auth/exports", () -> anna.app().post("/v1/auth/exports", Map.of()));
            requests.put("GET /v1/auth/exports/{id}", () -> anna.app().get("/v1/auth/exports/" + exportId));
            requests.put("GET /v1/auth/exports/{id}/file", () -> app.get(exportFile));
        }

        /** Nothing here ends the session that everything else is tried with, nor the one that is refreshed. */
        private void sessions(Map<String, Supplier<Answer>> requests) {
            requests.put("POST /v1/auth/logout", () -> leaving.post("/v1/auth/logout", Map.of()));
            requests.put("DELETE /v1/auth/sessions", () -> ben.app().delete("/v1/auth/sessions"));
            requests.put(
                    "DELETE /v1/auth/sessions/{sessionId}",
                    () -> anna.app().delete("/v1/auth/sessions/" + otherSession));
        }

        private static Answer leave(Person person) {
            return person.app().post("/v1/auth/account/delete", Map.of("password", "correct horse battery staple"));
        }

        /** By people of their own, because these end sessions. */
        private void recovery(Map<String, Supplier<Answer>> requests) {
            requests.put(
                    "POST /v1/auth/email/verify",
                    () -> app.post("/v1/auth/email/verify", Map.of("token", verifyToken)));
            requests.put(
                    "POST /v1/auth/email/verify/resend",
                    () -> anna.app().post("/v1/auth/email/verify/resend", Map.of()));
            requests.put(
                    "POST /v1/auth/password/forgot",
                    () -> app.post("/v1/auth/password/forgot", Map.of("email", anna.email())));
            requests.put(
                    "POST /v1/auth/password/reset",
                    () -> app.post(
                            "/v1/auth/password/reset",
                            Map.of("token", resetToken, "new", "another horse battery staple")));
            requests.put(
                    "POST /v1/auth/password",
                    () -> changing.app()
                            .post(
                                    "/v1/auth/password",
                                    Map.of(
                                            "current", "correct horse battery staple",
                                            "new", "another horse battery staple")));
            requests.put("POST /v1/auth/account/delete", () -> leave(quitting));
            requests.put(
                    "GET /v1/auth/account/deletions/{id}", () -> app.get("/v1/auth/account/deletions/" + deletion));
        }

        /** What the link of a letter carries, once it has come. */
        private static String token(Person person, String kind) {
            var link = Pattern.compile("/" + kind + "#token=([\\w-]+)");
            return eventually(
                    () -> link.matcher(stack.petpal("mail", person.email()).text())
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1));
        }

        private void people(Map<String, Supplier<Answer>> requests) {
            String person = "/v1/people/" + ben.userId();
            requests.put("GET /v1/people/{userId}", () -> anna.app().get(person));
            requests.put("GET /v1/people", () -> anna.app().get("/v1/people?q=ben"));
            requests.put(
                    "PATCH /v1/people/{userId}",
                    () -> anna.app().with("If-Match", personTag).patch("/v1/people/me", Map.of("bio", "changed")));
            requests.put(
                    "GET /v1/people/by-handle/{handle}",
                    () -> anna.app().get("/v1/people/by-handle/" + ben.email().replace("@example.org", "")));
            requests.put("PUT /v1/people/{userId}/follow", () -> anna.app().put(person + "/follow"));
            requests.put("DELETE /v1/people/{userId}/follow", () -> anna.app().delete(person + "/follow"));
            for (String list : List.of("pets", "followers", "following")) {
                requests.put("GET /v1/people/{userId}/" + list, () -> anna.app().get(person + "/" + list));
            }
        }

        private void nearby(Map<String, Supplier<Answer>> requests) {
            requests.put("DELETE /v1/people/me/location", () -> anna.app().delete("/v1/people/me/location"));
            for (String kind : List.of("people", "pets", "sitters")) {
                requests.put(
                        "GET /v1/nearby/" + kind,
                        () -> anna.app().get("/v1/nearby/" + kind + "?lat=52.52&lon=13.405&radiusKm=5"));
            }
        }

        private void pets(Map<String, Supplier<Answer>> requests) {
            requests.put("POST /v1/pets", () -> anna.app().post("/v1/pets", Map.of("name", "Kiki", "species", "bird")));
            requests.put("GET /v1/pets/{petId}", () -> anna.app().get("/v1/pets/" + pet));
            requests.put(
                    "PATCH /v1/pets/{petId}",
                    () -> anna.app().with("If-Match", petTag).patch("/v1/pets/" + pet, Map.of("name", "Momo II")));
            requests.put("DELETE /v1/pets/{petId}", () -> anna.app().delete("/v1/pets/" + unwanted));
            requests.put("GET /v1/pets/breeds", () -> anna.app().get("/v1/pets/breeds?species=dog&q=bor"));
            coOwners(requests);
        }

        /** Ben is invited already, so that he may accept whatever else was tried before. */
        private void coOwners(Map<String, Supplier<Answer>> requests) {
            String coOwners = "/v1/pets/" + shared + "/co-owners";
            requests.put(
                    "POST /v1/pets/{petId}/co-owners", () -> anna.app().post(coOwners, Map.of("userId", ben.userId())));
            requests.put(
                    "PUT /v1/pets/{petId}/co-owners/{userId}", () -> ben.app().put(coOwners + "/me"));
            requests.put(
                    "DELETE /v1/pets/{petId}/co-owners/{userId}",
                    () -> anna.app().delete(coOwners + "/" + quitting.userId()));
            requests.put(
                    "GET /v1/people/me/co-owner-invitations",
                    () -> ben.app().get("/v1/people/me/co-owner-invitations"));
        }

        private void media(Map<String, Supplier<Answer>> requests) {
            requests.put("POST /v1/media", this::upload);
            requests.put("GET /v1/media/{mediaId}", () -> anna.app().get("/v1/media/" + image));
            requests.put("DELETE /v1/media/{mediaId}", () -> anna.app().delete("/v1/media/" + removed));
        }

        private Answer upload() {
            String head = "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\n";
            var body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(Base64.getDecoder().decode(PIXEL)),
                    BodyPublishers.ofString("\r\n--x--\r\n"));
            return anna.app()
                    .with("Content-Type", "multipart/form-data; boundary=x")
                    .send("POST", "/v1/media", body);
        }

        private Answer register() {
            String handle =
                    "late_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            return app.post("/v1/auth/register", Person.registration(handle + "@example.org", handle, "Late"));
        }
    }

    /** Endpoint to the allowed statuses, a list for each column. */
    private static Map<String, List<List<Integer>>> table() throws IOException {
        var rows = new TreeMap<String, List<List<Integer>>>();
        for (String line : Files.readAllLines(stack.root().resolve("docs/outages.md"))) {
            if (line.matches("\\| (GET|PUT|POST|PATCH|DELETE) /.*")) {
                List<String> cells =
                        Stream.of(line.split("\\|")).map(String::strip).toList();
                rows.put(
                        cells.get(1),
                        cells.subList(2, cells.size()).stream()
                                .map(OutagesTest::statuses)
                                .toList());
            }
        }
        return rows;
    }

    private static List<Integer> statuses(String cell) {
        return Arrays.stream(cell.split(" ")).map(Integer::valueOf).toList();
    }
}
