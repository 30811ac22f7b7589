package com.petpal.auth.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords may be chosen: length and not being a common one; no rules of composition (NIST SP 800-63B, section
 * 3.1.1.2).
 */
public final class PasswordRules {

    private static final int MIN_CHARACTERS = 8;
    private static final int MAX_CHARACTERS = 128;
    private static final String COMMON = "/credential/common-passwords.txt";

    private final Set<String> common;

    PasswordRules() {
        this.common = shipped();
    }

    /**
     * Insists on a password that may be chosen.
     *
     * @param pointer where it stands in the request
     * @param own texts that others know of this person
     * @throws WeakPassword if it may not be chosen
     */
    public void require(Password password, String pointer, Collection<String> own) {
        if (password.characters() < MIN_CHARACTERS) {
            throw new WeakPassword(pointer, "too_short", "A password has at least 8 characters.");
        }
        if (password.characters() > MAX_CHARACTERS) {
            throw new WeakPassword(pointer, "too_long", "A password has at most 128 characters.");
        }
        String folded = fold(password.text());
        if (common.contains(folded) || own.stream().map(PasswordRules::fold).anyMatch(folded::equals)) {
            throw new WeakPassword(pointer, "too_common", "This password is among the first to be tried.");
        }
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Ours, and the 30,000 commonest that zxcvbn carries (MIT licence; from leaks, collected by M. Burnett, 2015). */
    private static Set<String> shipped() {
        try (InputStream list = PasswordRules.class.getResourceAsStream(COMMON)) {
            if (list == null) {
                throw new IllegalStateException(COMMON + " is not in this program");
            }
            Stream<String> ours = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
            Stream<String> theirs = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream();
            return Stream.concat(ours, theirs)
                    .map(PasswordRules::fold)
                    .filter(password -> password.length() >= MIN_CHARACTERS)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
