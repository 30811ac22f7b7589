package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.messaging.push.testing.Browser;
import com.petpal.platform.identity.UserId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Devices: told, moved, forgotten, and nothing that is none. */
class DevicesTest extends MessagingContext {

    @Autowired
    MongoTemplate mongo;

    @Test
    void devicesOfEachPlatformAreTakenAndToldAgain() {
        UserId ada = person();
        Browser browser = TestPushes.SERVER.browser();

        assertThat(put(ada, "phone", "apns", "ab".repeat(32)).status()).isEqualTo(204);
        assertThat(put(ada, "tablet", "fcm", "fcm:" + ids.random128()).status()).isEqualTo(204);
        assertThat(put(ada, "laptop", "webpush", browser.subscription()).status())
                .isEqualTo(204);
        assertThat(put(ada, "laptop", "webpush", JSON.writeValueAsString(browser.subscription()))
                        .status())
                .isEqualTo(204);

        assertThat(devices(ada)).containsExactlyInAnyOrder("phone", "tablet", "laptop");
    }

    @Test
    void forgettingIsDoneOnceAndHarmlessAgain() {
        UserId ada = person();
        put(ada, "phone", "fcm", "fcm:" + ids.random128());

        assertThat(as(ada, "DELETE", "/v1/devices/phone").status()).isEqualTo(204);
        assertThat(as(ada, "DELETE", "/v1/devices/phone").status()).isEqualTo(204);

        assertThat(devices(ada)).isEmpty();
        assertThat(tokens(ada)).isZero();
    }

    @Test
    void aTokenMovesToWhoeverSignsInOnThePhone() {
        UserId ada = person();
        UserId ben = person();
        String token = "fcm:" + ids.random128();
        put(ada, "phone", "fcm", token);

        put(ben, "the-same-phone", "fcm", token);

        assertThat(devices(ada)).isEmpty();
        assertThat(devices(ben)).containsExactly("the-same-phone");
        assertThat(tokens(ada)).isZero();
        assertThat(tokens(ben)).isEqualTo(1);
    }

    @Test
    void anotherTokenOfTheSameDeviceTakesThePlaceOfTheFirst() {
        UserId ada = person();
        put(ada, "phone", "fcm", "fcm:" + ids.random128());
        put(ada, "phone", "fcm", "fcm:" + ids.random128());

        assertThat(devices(ada)).containsExactly("phone");
        assertThat(tokens(ada)).isEqualTo(1);
    }

    @Test
    void whatWasNotHeardOfForTheLongestMakesRoom() {
        UserId ada = person();
        for (String device : List.of("a", "b", "c")) {
            put(ada, device, "fcm", "fcm:" + device + ids.random128());
        }
        put(ada, "a", "fcm", "fcm:" + ids.random128());

        put(ada, "d", "fcm", "fcm:" + ids.random128());

        assertThat(devices(ada)).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(tokens(ada)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"platform\":\"apns\",\"token\":\"../3/device/x\"}",
                "{\"platform\":\"apns\",\"token\":{}}",
                "{\"platform\":\"fcm\",\"token\":\"short\"}",
                "{\"platform\":\"fcm\",\"token\":17}",
                "{\"platform\":\"webpush\",\"token\":\"no JSON\"}",
                "{\"platform\":\"webpush\",\"token\":{\"endpoint\":\"https://localhost/x\"}}",
                "{\"platform\":\"webpush\",\"token\":{\"endpoint\":\"https://localhost/x\",\"p256dh\":\"AA\",\"auth\":\"AA\"}}"
            })
    void whatIsNoTokenIsRefused(String body) {
        Answer answer = as(person(), "PUT", "/v1/devices/phone", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad_device_token");
    }

    @Test
    void aPointThatIsNotOnTheCurveIsRefused() {
        byte[] point = new byte[65];
        point[0] = 4;
        point[64] = 1;
        String p256dh = Base64.getUrlEncoder().withoutPadding().encodeToString(point);
        String auth = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);

        Answer answer = put(
                person(),
                "phone",
                "webpush",
                Map.of("endpoint", "https://localhost/x", "p256dh", p256dh, "auth", auth));

        assertThat(answer.code()).isEqualTo("bad_device_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/x", "ftp://localhost/x", "https://a@localhost/x", "not an address"})
    void anEndpointThatIsNotHttpsIsRefused(String endpoint) {
        Browser browser = TestPushes.SERVER.browser();
        var subscription = new java.util.HashMap<>(browser.subscription());
        subscription.put("endpoint", endpoint);

        assertThat(put(person(), "phone", "webpush", subscription).code()).isEqualTo("bad_push_endpoint");
    }

    @Test
    void anIdThatIsNoneAndAPlatformThatIsNoneAreRefused() {
        assertThat(as(person(), "DELETE", "/v1/devices/a.b").code()).isEqualTo("bad_device_id");
        assertThat(as(person(), "DELETE", "/v1/devices/" + "a".repeat(65)).code())
                .isEqualTo("bad_device_id");
        assertThat(put(person(), "phone", "pager", "x").status()).isEqualTo(400);
        assertThat(as(person(), "PUT", "/v1/devices/phone", "{}").status()).isEqualTo(400);
        assertThat(as(person(), "PUT", "/v1/devices/phone", "{\"platform\":\"fcm\",\"token\":null}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void browsersAreToldWhatToSubscribeWith() {
        assertThat(as(person(), "GET", "/v1/push/webpush-key").text("publicKey"))
                .isEqualTo(TestPushes.SERVER.vapidPublicKey());
    }

    private Answer put(UserId person, String device, String platform, Object token) {
        return as(person, "PUT", "/v1/devices/" + device, Map.of("platform", platform, "token", token));
    }

    private List<String> devices(UserId person) {
        return mongo.find(of(person), Document.class, "devices").stream()
                .map(device -> device.getString("deviceId"))
                .toList();
    }

    /** Sees what is stored; nobody else looks for tokens by person but who erases. */
    private long tokens(UserId person) {
        return mongo.find(of(person).comment("erasure"), Document.class, "push_tokens")
                .size();
    }

    private static Query of(UserId person) {
        return Query.query(Criteria.where("userId").is(person.toString()));
    }
}
