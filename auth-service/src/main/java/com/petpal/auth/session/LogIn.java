package com.petpal.auth.session;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.credential.Password;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a session for whoever knows an e-mail address and its password, or asks for their second factor. */
@Component
class LogIn {

    private final Subjects subjects;
    private final AskForSecondFactor secondFactor;
    private final SignIn signIn;
    private final AuditTrail trail;

    LogIn(Subjects subjects, AskForSecondFactor secondFactor, SignIn signIn, AuditTrail trail) {
        this.subjects = subjects;
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.trail = trail;
    }

    /** @throws SessionRefused.InvalidCredentials whatever of the two is wrong */
    LoginOutcome logIn(String email, Password password, @Nullable Device device) {
        Proven proven = subjects.prove(email, password).orElseThrow(SessionRefused.InvalidCredentials::new);
        if (proven.needsSecondFactor()) {
            return secondFactor.ask(proven, device);
        }
        SessionTokens session = signIn.signIn(proven.subject(), device);
        trail.record(proven.subject().userId(), Happening.LOGGED_IN);
        return session;
    }
}
