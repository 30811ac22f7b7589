package com.petpal.messaging.push.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import com.petpal.messaging.device.Subscription;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** RFC 8291, section 5 and appendix A: the same keys and salt give the same bytes. */
class WebPushEncryptionTest {

    private static final Subscription RECEIVER = new Subscription(
            URI.create("https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"),
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");

    private static final String BODY =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                    + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void theExampleOfTheRfcIsReproducedByteForByte() throws Exception {
        var sender = Keys.ofNumbers(
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        byte[] plain = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);

        byte[] encrypted = WebPushEncryption.encrypt(
                RECEIVER,
                plain,
                new KeyPair(sender.toECPublicKey(), sender.toECPrivateKey()),
                new Base64URL("DGv6ra1nlYgDCS1FRnbzlw").decode());

        assertThat(Base64URL.encode(encrypted)).hasToString(BODY);
    }

    @Test
    void nothingIsEncryptedTwiceAlike() {
        var encryption = new WebPushEncryption(new SecureRandom());

        assertThat(encryption.encrypt(RECEIVER, new byte[] {1}))
                .isNotEqualTo(encryption.encrypt(RECEIVER, new byte[] {1}));
    }

    @Test
    void whatDoesNotFitIntoOneRecordIsRefused() {
        var encryption = new WebPushEncryption(new SecureRandom());

        assertThatThrownBy(() -> encryption.encrypt(RECEIVER, new byte[4080]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
