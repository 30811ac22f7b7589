package com.petpal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./petpal admin}, on a stack. */
class AdminTest {

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = SharedStack.whole();
    }

    @Test
    void a_role_is_there_from_the_next_refresh_on_and_gone_after_it_was_revoked() {
        Person anna = Person.register(stack.app(), "Anna");
        Answer before = logIn(anna);

        Stack.Output granted =
                stack.petpal("admin", "grant", anna.email(), "moderator").expectSuccess();
        Answer moderator = refresh(before);
        stack.petpal("admin", "revoke", anna.email(), "moderator").expectSuccess();
        Answer after = refresh(moderator);

        assertThat(granted.text()).contains("moderator");
        assertThat(rolesIn(before)).containsExactly("user");
        assertThat(rolesIn(moderator)).containsExactlyInAnyOrder("user", "moderator");
        assertThat(rolesIn(after)).containsExactly("user");
        assertThat(me(after)).containsExactly("user");
    }

    @Test
    void the_role_shows_in_ones_own_account() {
        Person ben = Person.register(stack.app(), "Ben");

        stack.petpal("admin", "grant", ben.email(), "admin").expectSuccess();

        assertThat(me(refresh(logIn(ben)))).containsExactlyInAnyOrder("user", "admin");
    }

    @Test
    void what_cannot_be_granted_is_said_in_one_line() {
        Person cleo = Person.register(stack.app(), "Cleo");

        for (List<String> words : List.of(
                List.of("admin", "grant", "nobody-" + cleo.email(), "moderator"),
                List.of("admin", "grant", cleo.email(), "emperor"),
                List.of("admin", "grant", cleo.email()),
                List.of("admin", "praise", cleo.email(), "moderator"))) {
            Stack.Output output = stack.petpal(words.toArray(String[]::new));

            assertThat(output.exitCode()).as(words.toString()).isNotZero();
            assertThat(output.text().strip().lines()).as(words.toString()).hasSize(1);
        }
        assertThat(rolesIn(refresh(logIn(cleo)))).containsExactly("user");
    }

    private static Answer logIn(Person person) {
        return stack.app()
                .post("/v1/auth/login", Map.of("email", person.email(), "password", Person.PASSWORD))
                .expect(200);
    }

    private static Answer refresh(Answer session) {
        return stack.app()
                .post("/v1/auth/refresh", Map.of("refreshToken", session.text("/refreshToken")))
                .expect(200);
    }

    private static List<String> me(Answer session) {
        return texts(stack.app()
                .as(session.text("/accessToken"))
                .get("/v1/auth/me")
                .expect(200)
                .json()
                .path("roles"));
    }

    private static List<String> rolesIn(Answer session) {
        String claims = session.text("/accessToken").split("\\.")[1];
        byte[] json = Base64.getUrlDecoder().decode(claims);
        return texts(new JsonMapper()
                .readTree(new String(json, StandardCharsets.UTF_8))
                .path("roles"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
