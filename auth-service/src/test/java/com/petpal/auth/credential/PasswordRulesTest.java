package com.petpal.auth.credential;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> OWN = List.of("ada@example.org", "ada_lovelace");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"eightchr", "a b c d e", "\ud83d\udc36\ud83d\udc31\ud83d\udc39\ud83d\udc30123 "})
    void longEnoughAndUncommonIsEnough(String text) {
        assertThatCode(() -> rules.require(new Password(text), "/password", OWN))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven77", "password", "PassWord123", "Metallica1", "Ada@Example.org", "ADA_LOVELACE"})
    void shortCommonOrKnownIsTooWeak(String text) {
        assertThatThrownBy(() -> rules.require(new Password(text), "/password", OWN))
                .isInstanceOf(WeakPassword.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11111111",
                "0987654321",
                "23456789",
                "abcdefgh",
                "12341234",
                "qweqweqwe",
                "September",
                "Elizabeth",
                "basketball",
                "Summer2026!",
                "PetPal123",
                "ilovemydog",
                "iloveyou2",
                "Qwertyuiop",
                " sunshine "
            })
    void whatGuessingBeginsWithIsTooWeak(String text) {
        assertThatThrownBy(() -> rules.require(new Password(text), "/password", OWN))
                .isInstanceOf(WeakPassword.class)
                .hasMessageContaining("among the first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11111112", "1234568", "petpals are best", "summer of 2026", "two words"})
    void whatMerelyLooksLikeItIsNotCommon(String text) {
        assertThatCode(() -> rules.require(new Password(text + "x"), "/password", OWN))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 1_025, 100_000})
    void tooLongIsRefused(int length) {
        assertThatThrownBy(() -> rules.require(new Password("x".repeat(length)), "/password", OWN))
                .isInstanceOf(WeakPassword.class)
                .hasMessageContaining("at most 128");
    }
}
