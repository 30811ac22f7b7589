package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people want to be told. */
class PreferencesTest extends MessagingContext {

    private static final String PATH = "/v1/notifications/preferences";

    @Test
    void whoeverChoseNothingIsToldEverythingButTheTextOfMessages() {
        Answer answer = as(person(), "GET", PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("kinds").size()).isEqualTo(16);
        assertThat(answer.json().at("/kinds/follow_request/push").asBoolean()).isTrue();
        assertThat(answer.json().at("/kinds/reaction/inApp").asBoolean()).isTrue();
        assertThat(answer.json().path("quietHours").isNull()).isTrue();
        assertThat(answer.json().path("showMessageText").asBoolean(true)).isFalse();
    }

    @Test
    void whatIsChosenIsKeptAndWhatIsNotNamedIsTold() {
        UserId ada = person();

        Answer chosen = as(
                ada,
                "PUT",
                PATH,
                Map.of(
                        "kinds", Map.of("reaction", Map.of("inApp", true, "push", false)),
                        "quietHours", Map.of("from", "22:30", "to", "07:00", "zone", "Europe/Berlin"),
                        "showMessageText", true));

        Answer read = as(ada, "GET", PATH);
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(chosen.json());
        assertThat(read.json().at("/kinds/reaction/push").asBoolean(true)).isFalse();
        assertThat(read.json().at("/kinds/comment/push").asBoolean()).isTrue();
        assertThat(read.json().at("/quietHours/from").asString()).isEqualTo("22:30");
        assertThat(read.json().at("/quietHours/zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(read.json().path("showMessageText").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kinds\":{\"gossip\":{\"inApp\":true,\"push\":true}},\"showMessageText\":false}",
                "{\"kinds\":{\"follow\":null},\"showMessageText\":false}",
                "{\"kinds\":{\"follow\":{\"inApp\":true}},\"showMessageText\":false}",
                "{\"kinds\":{},\"showMessageText\":\"yes\"}",
                "{\"kinds\":{},\"showMessageText\":false,\"quietHours\":{\"from\":\"22:00\",\"to\":\"22:00\",\"zone\":\"UTC\"}}",
                "{\"kinds\":{},\"showMessageText\":false,\"quietHours\":{\"from\":\"25:00\",\"to\":\"07:00\",\"zone\":\"UTC\"}}",
                "{\"kinds\":{},\"showMessageText\":false,\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\",\"zone\":\"Mars/Base\"}}",
                "{\"kinds\":{},\"showMessageText\":false,\"quietHours\":{\"from\":\"22:00\"}}",
                "{\"kinds\":{},\"showMessageText\":false,\"more\":1}"
            })
    void whatCannotBeChosenIsRefused(String body) {
        assertThat(as(person(), "PUT", PATH, body).status()).isEqualTo(400);
    }
}
