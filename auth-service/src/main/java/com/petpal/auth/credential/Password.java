package com.petpal.auth.credential;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;

/**
 * A password as somebody typed it. Secret.
 *
 * @param text in Unicode's normal form C, because keyboards differ in how they compose an é (RFC 8265, section 4.2)
 */
public record Password(String text) {

    /** No password of 128 characters is longer, however it is composed; and normalising is not linear in its input. */
    private static final int LONGEST_NORMALISED = 1_024;

    /** @throws IllegalArgumentException if it holds half a surrogate pair, which no encoding can write */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Password {
        if (text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE)) {
            throw new IllegalArgumentException("a password is text");
        }
        if (text.length() <= LONGEST_NORMALISED) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    /** Its length as a person counts it. */
    int characters() {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return "Password[]";
    }
}
