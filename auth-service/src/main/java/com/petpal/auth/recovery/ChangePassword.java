package com.petpal.auth.recovery;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.credential.PasswordRules;
import com.petpal.auth.recovery.RecoveryRefused.WrongPassword;
import com.petpal.auth.session.EndOtherSessions;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.NotFound;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives a new password to whoever knows the old one, and ends every other session. */
@Component
final class ChangePassword {

    private final Holders holders;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final EndOtherSessions sessions;
    private final SettleNewPassword settle;

    ChangePassword(
            Holders holders,
            PasswordRules rules,
            PasswordHasher hasher,
            EndOtherSessions sessions,
            SettleNewPassword settle) {
        this.holders = holders;
        this.rules = rules;
        this.hasher = hasher;
        this.sessions = sessions;
        this.settle = settle;
    }

    /**
     * Changes. Links that would reset the old password are used up.
     *
     * @param language of the letter that tells its owner
     * @throws WrongPassword if {@code current} is not the password, or not any more
     * @throws com.petpal.auth.credential.WeakPassword if the new one may not be chosen
     */
    void change(Caller caller, Password current, Password wanted, Locale language) {
        Holder holder = holders.find(caller.userId()).orElseThrow(() -> new NotFound("account"));
        rules.require(wanted, "/new", List.of(holder.email()));
        if (!hasher.matches(current, holder.passwordHash())) {
            throw new WrongPassword();
        }
        String hash = hasher.hash(wanted);
        sessions.end(caller.userId(), caller.sessionId());
        if (!holders.changePassword(holder, hash)) {
            throw new WrongPassword();
        }
        sessions.end(caller.userId(), caller.sessionId());
        settle.settle(caller.userId(), language);
    }
}
