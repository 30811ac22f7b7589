package com.petpal.auth.recovery;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.credential.PasswordRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the password that somebody wants from now on. */
@Component
final class ChooseAnother {

    private final PasswordRules rules;
    private final PasswordHasher hasher;

    ChooseAnother(PasswordRules rules, PasswordHasher hasher) {
        this.rules = rules;
        this.hasher = hasher;
    }

    /**
     * What to keep of it.
     *
     * @throws com.petpal.auth.credential.WeakPassword if it may not be chosen
     */
    String choose(Holder holder, Password wanted) {
        rules.require(wanted, "/new", List.of(holder.email()));
        return hasher.hash(wanted);
    }
}
