package com.petpal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.petpal.platform.security.testing.Door;
import com.petpal.platform.security.testing.Forgeries;
import com.petpal.platform.security.testing.Forgery;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole catalogue of forgeries, signed with the stack's own key where it has to be, at all five programs. */
class ForgeriesTest {

    private static Stack stack;
    private static OperatorsLaptop operator;
    private static Answer session;
    private static Forgeries forgeries;

    @BeforeAll
    static void start() throws ParseException {
        stack = SharedStack.whole();
        operator = new OperatorsLaptop(stack);
        String handle = "anna_" + System.nanoTime();
        session = stack.app()
                .post("/v1/auth/register", Person.registration(handle + "@example.org", handle, "Anna"))
                .expect(201);
        String keyId = SignedJWT.parse(accessToken()).getHeader().getKeyID();
        forgeries = new Forgeries(operator.signingKey(keyId), accessToken());
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, /v1/feed",
        "gateway, /v1/auth/me",
        "auth-service, /v1/auth/me",
        "profile-service, /v1/people/me",
        "feed-service, /v1/feed",
        "messaging-service, /v1/conversations"
    })
    void every_forgery_is_refused_and_nobody_else_is(String program, String path) {
        List<Forgery> all = new ArrayList<>(forgeries.all());
        Forgeries.ofAnotherKind(session.text("/session/refreshToken"), operator.credentialOf("feed-service"))
                .forEach(all::add);

        List<String> faults = door(program, path).faults(all, accessToken(), forgeries.control());

        assertThat(all).hasSizeGreaterThan(100);
        assertThat(faults).isEmpty();
    }

    @Test
    void an_access_token_is_no_service_credential_whoever_signed_it() {
        List<String> tokens = new ArrayList<>(List.of(accessToken(), forgeries.control()));
        forgeries.tokens().map(forgery -> forgery.token().orElseThrow()).forEach(tokens::add);
        List<Forgery> refused = tokens.stream()
                .map(token -> new Forgery(token, List.of("Authorization: Bearer " + token), "", "unauthenticated"))
                .toList();
        String credential = operator.credentialOf("feed-service");

        assertThat(door("auth-service", "/internal/revocations").faults(refused, credential))
                .isEmpty();
        assertThat(door("profile-service", "/internal/relations/" + session.text("/userId"))
                        .faults(refused, credential))
                .isEmpty();
    }

    private static Door door(String program, String path) {
        return new Door(stack.app(program).base().getPort(), path);
    }

    private static String accessToken() {
        return session.text("/session/accessToken");
    }
}
