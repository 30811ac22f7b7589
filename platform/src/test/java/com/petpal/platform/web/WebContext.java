package com.petpal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The one context that tests over HTTP share. */
@SpringBootTest(
        classes = WebProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:config/platform.yaml",
            "spring.application.name=things",
            "petpal.internal-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "petpal.max-body=4KB"
        })
abstract class WebContext {

    static final UserId ADA = new UserId(11);
    static final String THING = "{\"name\":\"ball\",\"count\":1,\"kind\":\"large\"}";

    @Value("${local.server.port}")
    int port;

    RawHttp http() {
        return new RawHttp(port);
    }

    /** Headers of somebody who is signed in, and these. */
    static Map<String, String> signedIn(String... more) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + WebProgram.TOKENS.of(ADA, "user"));
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return headers;
    }

    RawAnswer get(String target, String... headers) {
        return http().get(target, signedIn(headers));
    }

    RawAnswer post(String body, String... headers) {
        Map<String, String> all = signedIn("Content-Type", "application/json");
        all.putAll(signedIn(headers));
        return http().send("POST", "/things", all, body);
    }

    /** What every refusal has, whatever it is. */
    static void assertRefused(RawAnswer answer, int status, String code) {
        assertThat(answer.body()).doesNotContain("Exception", "at com.", "org.spring", "what a person wrote");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("type")).endsWith("/" + code);
        assertThat(answer.text("traceId")).matches("[0-9a-f]{32}");
    }
}
