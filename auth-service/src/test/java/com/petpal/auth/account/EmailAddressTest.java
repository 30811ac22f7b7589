package com.petpal.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org,ada@example.org",
        "'  Ada@Example.ORG ',ada@example.org",
        "\u00a0ada@example.org\u3000,ada@example.org",
        "ada+pets@mail.example.co.uk,ada+pets@mail.example.co.uk",
        "o'neil_x-y.z@example.org,o'neil_x-y.z@example.org",
        "\uff21da@example.org,ada@example.org",
        "JOSE\u0301@example.org,jos\u00e9@example.org",
        "ada@M\u00dcNCHEN.example,ada@xn--mnchen-3ya.example",
        "ada@xn--mnchen-3ya.example,ada@xn--mnchen-3ya.example",
        "ada@\u4f8b\u3048\u3002\u30c6\u30b9\u30c8,ada@xn--r8jz45g.xn--zckzah"
    })
    void addressesHaveOneForm(String typed, String normalised) {
        EmailAddress address = EmailAddress.parse(typed);

        assertThat(address.value()).isEqualTo(normalised);
        assertThat(EmailAddress.parse(address.value())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "ada",
                "ada@",
                "@example.org",
                "ada@localhost",
                "ada@example.o",
                "ada@example..org",
                "ada@example.org.",
                "ada@-example.org",
                "ada@exa_mple.org",
                "ada@[127.0.0.1]",
                "ada@127.0.0.1",
                "ada@stra\u00dfe.example",
                "a da@example.org",
                "ada@exa mple.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "\"ada\"@example.org",
                "ada@b@example.org",
                "ada\u0000@example.org",
                "ada\r\nBcc: x@example.org",
                "ada\ud800@example.org",
                "ada\u202e@example.org",
                "ada\u200b@example.org"
            })
    void otherTextIsNoAddress(String typed) {
        assertThat(EmailAddress.find(typed)).isEmpty();
    }

    @Test
    void addressesAreAsLongAsMailServersTakeThem() {
        String label = "a".repeat(63) + ".";

        assertThat(EmailAddress.find("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.find("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.find("\u00e9".repeat(33) + "@example.org")).isEmpty();
        assertThat(EmailAddress.find("a".repeat(59) + "@" + label.repeat(3) + "or"))
                .isPresent();
        assertThat(EmailAddress.find("a".repeat(60) + "@" + label.repeat(3) + "or"))
                .isEmpty();
        assertThat(EmailAddress.find("\ufdfa".repeat(100_000))).isEmpty();
    }

    @Test
    void anAddressDoesNotTellItself() {
        assertThat(EmailAddress.parse("ada@example.org")).hasToString("EmailAddress[]");
    }
}
