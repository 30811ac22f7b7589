package com.petpal.auth.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What guessing begins with: the 30,000 commonest passwords, names and words that zxcvbn carries (MIT licence; the
 * passwords come from leaks, collected by M. Burnett, 2015), and what follows from a rule and is therefore in no list.
 */
final class CommonPasswords {

    /** {@code 12341234}, {@code aaaaaaaa}. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+");

    /** A season and a year, or what this is and a number: tried first wherever somebody asks for a digit. */
    private static final Pattern EXPECTED = Pattern.compile(
            "(petpal|petpalconnect|password|passwort|welcome|admin|spring|summer|autumn|winter|ilovemy(dog|cat|pet))"
                    + "[\\W_]?\\d{0,5}[\\W_]?");

    private final Set<String> listed;

    /** @param shortest nobody asks about less */
    CommonPasswords(int shortest) {
        try {
            this.listed = StandardDictionaries.loadAllDictionaries().stream()
                    .flatMap(dictionary -> dictionary.getFrequencies().stream())
                    .map(CommonPasswords::fold)
                    .filter(word -> word.length() >= shortest)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contain(String text) {
        String folded = fold(text);
        return listed.contains(folded)
                || isRun(folded)
                || REPEATED.matcher(folded).matches()
                || EXPECTED.matcher(folded).matches();
    }

    /** Case makes no difference to whoever guesses. */
    static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** {@code 23456789}, {@code 9876543210}, {@code abcdefgh}: each character is one on from the last. */
    private static boolean isRun(String text) {
        int step = text.length() < 2 ? 0 : step(text, 1);
        for (int i = 2; i < text.length(); i++) {
            if (step(text, i) != step) {
                return false;
            }
        }
        return Math.abs(step) == 1;
    }

    /** After 9 comes 0. */
    private static int step(String text, int at) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        if (before == '9' && here == '0') {
            return 1;
        }
        return before == '0' && here == '9' ? -1 : here - before;
    }
}
