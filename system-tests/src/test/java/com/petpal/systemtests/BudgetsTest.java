package com.petpal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds each request of the journey against {@code budgets.tsv}, counted by the services themselves. */
class BudgetsTest {

    private static final Cost NOTHING = new Cost(0, 0, 0, 0, 0);
    private static final int READS_UNTIL_WARM = 20;

    private static App app;

    @BeforeAll
    static void start() {
        app = SharedStack.whole().app();
    }

    @Test
    void every_request_of_the_journey_stays_within_its_budget() throws IOException {
        Map<String, Cost> budgets = budgets();

        Map<String, Cost> costs = journey();

        assertThat(costs.keySet()).isEqualTo(budgets.keySet());
        assertThat(costs)
                .allSatisfy((request, cost) -> assertThat(cost)
                        .as("%s may cost %s", request, budgets.get(request))
                        .matches(spent -> spent.within(budgets.getOrDefault(request, NOTHING))));
    }

    @Test
    void a_budget_that_is_too_small_is_noticed() {
        assertThat(new Cost(0, 0, 0, 3, 0).within(new Cost(0, 0, 0, 2, 0))).isFalse();
        assertThat(new Cost(0, 0, 1, 0, 0).within(new Cost(9, 9, 0, 9, 9))).isFalse();
    }

    private static Map<String, Cost> journey() {
        loadScripts();
        var costs = new HashMap<String, Cost>();
        Person ben = Person.register(app, "Ben");
        String handle = "anna_" + System.nanoTime();
        costs.put(
                "register",
                cost(app.post("/v1/auth/register", Person.registration(handle + "@example.org", handle, "Anna"))));
        Answer login = app.post(
                "/v1/auth/login",
                Map.of(
                        "email", ben.email(),
                        "password", "correct horse battery staple",
                        "device", Map.of("name", "test", "platform", "ios")));
        costs.put("login", cost(login));
        costs.put("refresh", cost(app.post("/v1/auth/refresh", Map.of("refreshToken", login.text("/refreshToken")))));
        costs.put("read own account", cost(ben.app().get("/v1/auth/me")));
        costs.put("list sessions", cost(ben.app().get("/v1/auth/sessions")));
        costs.put("read security events", cost(ben.app().get("/v1/auth/security-events")));
        Answer pet = pet(ben);
        costs.put("create first pet", cost(pet));
        costs.put("create another pet", cost(pet(ben)));
        costs.put("create first post about a pet", cost(post(ben, pet.text("/petId"))));
        costs.put("create another post", cost(post(ben, pet.text("/petId"))));
        Person anna = Person.register(app, "Anna");
        costs.put("follow", cost(anna.app().put("/v1/people/" + ben.userId() + "/follow")));
        costs.put("first feed read", cost(anna.app().get("/v1/feed")));
        Eventually.eventually(
                () -> assertThat(cost(anna.app().get("/v1/feed")).mongo()).isZero());
        costs.put("warm feed read", cost(anna.app().get("/v1/feed")));
        anna.app().get("/v1/people/" + ben.userId()).expect(200);
        costs.put("warm profile read", cost(anna.app().get("/v1/people/" + ben.userId())));
        costs.putAll(talk(anna, ben));
        costs.put(
                "start conversation",
                cost(anna.app().post("/v1/conversations", Map.of("members", List.of(ben.userId())))));
        String conversation = anna.talkTo(ben);
        costs.put("send message", cost(message(anna, conversation)));
        costs.put("read messages", cost(ben.app().get("/v1/conversations/" + conversation + "/messages")));
        costs.put("mark read", cost(ben.app().put("/v1/conversations/" + conversation + "/read", Map.of("seq", 1))));
        return costs;
    }

    /** What is read of explore, questions and topics, and said of them, once it is warm. */
    private static Map<String, Cost> talk(Person reader, Person author) {
        String question = author.app()
                .post("/v1/posts", Map.of("kind", "question", "text", "budget? #budget", "audience", "public"))
                .expect(201)
                .text("/postId");
        String comments = "/v1/posts/" + question + "/comments";
        author.app().post(comments, Map.of("text", "budget")).expect(201);
        reader.app().get(comments).expect(200);
        return Map.of(
                "comments page", warm(reader, comments),
                "reaction put", cost(reader.app().put("/v1/posts/" + question + "/reaction", Map.of("type", "paw"))),
                "explore tags", warm(reader, "/v1/explore/tags"),
                "explore posts", warm(reader, "/v1/explore/posts"),
                "question list", warm(reader, "/v1/questions?tag=budget"),
                "topic list", warm(reader, "/v1/topics/budget/posts"));
    }

    /** The cheapest of some reads in a row: what was said a moment before makes one or two of them fill caches again. */
    private static Cost warm(Person reader, String path) {
        return Stream.generate(() -> cost(reader.app().get(path)))
                .limit(READS_UNTIL_WARM)
                .min(Comparator.comparingInt(Cost::mongo).thenComparingInt(Cost::redis))
                .orElseThrow();
    }

    /** The first use of a script in the life of a Redis costs one command more: it is sent by its hash, then whole. */
    private static void loadScripts() {
        Person somebody = Person.register(app, "Somebody");
        somebody.post("hello", somebody.createPet("Rex"));
        somebody.feed();
    }

    private static Answer pet(Person owner) {
        return owner.app().post("/v1/pets", Map.of("name", "Momo", "species", "cat"));
    }

    private static Answer post(Person author, String pet) {
        return author.app()
                .post(
                        "/v1/posts",
                        Map.of("kind", "moment", "text", "budget", "petIds", List.of(pet), "audience", "public"));
    }

    private static Answer message(Person sender, String conversation) {
        return sender.app()
                .post(
                        "/v1/conversations/" + conversation + "/messages",
                        Map.of("clientMessageId", "budget", "text", "budget"));
    }

    private static Cost cost(Answer answer) {
        assertThat(answer.succeeded()).as(answer.body()).isTrue();
        return Cost.of(answer);
    }

    private static Map<String, Cost> budgets() throws IOException {
        var budgets = new HashMap<String, Cost>();
        for (String line : Files.readAllLines(Path.of("budgets.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t");
                budgets.put(cells[0], Cost.of(cells));
            }
        }
        return budgets;
    }
}
