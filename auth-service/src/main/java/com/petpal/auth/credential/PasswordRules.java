package com.petpal.auth.credential;

import java.util.Collection;

/**
 * Which passwords may be chosen: length and not being a common one; no rules of composition (NIST SP 800-63B, section
 * 3.1.1.2).
 */
public final class PasswordRules {

    private static final int MIN_CHARACTERS = 8;
    private static final int MAX_CHARACTERS = 128;

    private final CommonPasswords common = new CommonPasswords(MIN_CHARACTERS);

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
        String folded = CommonPasswords.fold(password.text());
        if (common.contain(password.text())
                || own.stream().map(CommonPasswords::fold).anyMatch(folded::equals)) {
            throw new WeakPassword(pointer, "too_common", "This password is among the first to be tried.");
        }
    }
}
