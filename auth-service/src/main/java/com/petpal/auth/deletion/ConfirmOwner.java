package com.petpal.auth.deletion;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.credential.WrongPassword;
import com.petpal.auth.factor.StepUp;
import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sure that it is the owner who wants an account deleted. */
@Component
final class ConfirmOwner {

    private final LimitAttempts limits;
    private final PasswordHasher hasher;
    private final StepUp stepUp;

    ConfirmOwner(LimitAttempts limits, PasswordHasher hasher, StepUp stepUp) {
        this.limits = limits;
        this.hasher = hasher;
        this.stepUp = stepUp;
    }

    /**
     * Insists on the password and on the second factor, if there is one; guesses count as those of a password change do.
     *
     * @param code of the second factor; null if they gave none
     * @throws WrongPassword if it is another
     * @throws com.petpal.platform.limit.TooManyAttempts if it was tried too often
     */
    void require(Leaver leaver, Visitor visitor, Password password, @Nullable String code) {
        limits.password(visitor, leaver.userId());
        if (!hasher.matches(password, leaver.passwordHash())) {
            throw new WrongPassword();
        }
        stepUp.require(visitor, leaver.userId(), code);
    }
}
