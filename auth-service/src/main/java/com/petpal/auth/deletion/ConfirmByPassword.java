package com.petpal.auth.deletion;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import com.petpal.platform.web.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sure that it is the owner who wants an account deleted. The one place for more than a password. */
@Component
final class ConfirmByPassword {

    private final LimitAttempts limits;
    private final PasswordHasher hasher;

    ConfirmByPassword(LimitAttempts limits, PasswordHasher hasher) {
        this.limits = limits;
        this.hasher = hasher;
    }

    /**
     * Insists on the password; guesses count as those of a login do.
     *
     * @param code of a second factor, which nobody has
     * @throws DeletionRefused.WrongPassword if it is another
     * @throws com.petpal.auth.limit.TooManyAttempts if it was tried too often
     */
    void require(Leaver leaver, Visitor visitor, Password password, @Nullable String code) {
        limits.login(visitor, leaver.email());
        if (!hasher.matches(password, leaver.passwordHash())) {
            throw new DeletionRefused.WrongPassword();
        }
        if (code != null) {
            throw new BadInput("code_not_expected", "/code", "This account has no second factor.");
        }
    }
}
