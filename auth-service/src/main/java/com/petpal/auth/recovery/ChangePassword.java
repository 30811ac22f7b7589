package com.petpal.auth.recovery;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.credential.PasswordRules;
import com.petpal.auth.mail.LetterKind;
import com.petpal.auth.recovery.RecoveryRefused.WrongPassword;
import com.petpal.auth.session.EndOtherSessions;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.NotFound;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives a new password to whoever knows the old one, and ends every other session. */
@Component
final class ChangePassword {

    private final Holders holders;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final EndOtherSessions sessions;
    private final OneTimeTokenStore tokens;
    private final Clock clock;

    ChangePassword(
            Holders holders,
            PasswordRules rules,
            PasswordHasher hasher,
            EndOtherSessions sessions,
            OneTimeTokenStore tokens,
            Clock clock) {
        this.holders = holders;
        this.rules = rules;
        this.hasher = hasher;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Changes. Links that would reset the old password are used up.
     *
     * @throws WrongPassword if {@code current} is not the password, or not any more
     * @throws com.petpal.auth.credential.WeakPassword if the new one may not be chosen
     */
    void change(Caller caller, Password current, Password wanted) {
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
        tokens.useUpAll(caller.userId(), LetterKind.RESET_PASSWORD, clock.instant());
    }
}
