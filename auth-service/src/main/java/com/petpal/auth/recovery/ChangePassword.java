package com.petpal.auth.recovery;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.credential.PasswordRules;
import com.petpal.auth.credential.WrongPassword;
import com.petpal.auth.factor.StepUp;
import com.petpal.auth.limit.Visitor;
import com.petpal.auth.session.EndOtherSessions;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.NotFound;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a new password to whoever knows the old one and has their second factor, and ends every other session. */
@Component
final class ChangePassword {

    private final Holders holders;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final StepUp stepUp;
    private final EndOtherSessions sessions;
    private final SettleNewPassword settle;

    ChangePassword(
            Holders holders,
            PasswordRules rules,
            PasswordHasher hasher,
            StepUp stepUp,
            EndOtherSessions sessions,
            SettleNewPassword settle) {
        this.holders = holders;
        this.rules = rules;
        this.hasher = hasher;
        this.stepUp = stepUp;
        this.sessions = sessions;
        this.settle = settle;
    }

    /**
     * Changes. Links that would reset the old password are used up.
     *
     * @param code of the second factor; null if they gave none
     * @param language of the letter that tells its owner
     * @throws WrongPassword if {@code current} is not the password, or not any more
     * @throws com.petpal.auth.credential.WeakPassword if the new one may not be chosen
     */
    void change(
            Visitor visitor, Caller caller, Password current, Password wanted, @Nullable String code, Locale language) {
        Holder holder = holders.find(caller.userId()).orElseThrow(() -> new NotFound("account"));
        rules.require(wanted, "/new", List.of(holder.email()));
        if (!hasher.matches(current, holder.passwordHash())) {
            throw new WrongPassword();
        }
        String hash = hasher.hash(wanted);
        stepUp.require(visitor, caller.userId(), code);
        sessions.end(caller.userId(), caller.sessionId());
        if (!holders.changePassword(holder, hash)) {
            throw new WrongPassword();
        }
        sessions.end(caller.userId(), caller.sessionId());
        settle.settle(caller.userId(), language);
    }
}
