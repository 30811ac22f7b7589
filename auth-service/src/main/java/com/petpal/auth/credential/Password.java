package com.petpal.auth.credential;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;

/**
 * A password as somebody typed it. Secret.
 *
 * @param text in Unicode's normal form C, because keyboards differ in how they compose an é (RFC 8265, section 4.2)
 */
public record Password(String text) {

    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Password of(String text) {
        return new Password(text);
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
