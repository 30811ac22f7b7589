package com.petpal.profile.person;

import com.ibm.icu.text.SpoofChecker;
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

    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

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

    /** Whether a text is a handle as it is stored. */
    static boolean isOne(String text) {
        return ALLOWED.matcher(text).matches();
    }

    /**
     * The same for all handles that look alike: the skeleton of Unicode Technical Standard 39, with case folded once more, for it makes a zero a capital O.
     * Not a handle itself: m becomes rn.
     */
    String skeleton() {
        return skeleton(value);
    }

    /** The skeleton of a skeleton is itself. */
    static String skeleton(String text) {
        return LOOKS.getSkeleton(LOOKS.getSkeleton(text).toLowerCase(Locale.ROOT));
    }

    boolean looksLike(Handle other) {
        return skeleton().equals(other.skeleton());
    }

    @Override
    public String toString() {
        return value;
    }
}
