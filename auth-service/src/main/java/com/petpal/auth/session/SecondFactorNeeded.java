package com.petpal.auth.session;

/**
 * The password was right, and is not enough. Secret.
 *
 * @param mfaRequired always true; what apps decide by
 * @param mfaToken stands for the password in {@code POST /v1/auth/mfa}, for five minutes
 */
public record SecondFactorNeeded(boolean mfaRequired, String mfaToken) implements LoginOutcome {

    @Override
    public String toString() {
        return "SecondFactorNeeded[]";
    }
}
