package com.petpal.profile.person;

import com.petpal.platform.web.BadInput;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people call each other by, unique among all: 3 to 30 of a-z, 0-9, dot and underscore, in lower case.
 *
 * @param value normalised
 */
record Handle(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_.]{3,30}");

    /**
     * Folds case, then insists on the rules.
     *
     * @throws BadInput {@code bad_handle}
     */
    static Handle parse(String text) {
        // Only ASCII folds: other letters have lower cases that look like ASCII, such as the Kelvin sign.
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        String folded = ascii ? text.toLowerCase(Locale.ROOT) : "";
        if (!ALLOWED.matcher(folded).matches()) {
            throw new BadInput(
                    "bad_handle", "/handle", "A handle has 3 to 30 letters a to z, digits, dots and underscores.");
        }
        return new Handle(folded);
    }

    @Override
    public String toString() {
        return value;
    }
}
