package com.petpal.auth.session;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.credential.Password;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a session for whoever knows an e-mail address and its password. */
@Component
class LogIn {

    private final Subjects subjects;
    private final OpenSession openSession;
    private final AuditTrail trail;

    LogIn(Subjects subjects, OpenSession openSession, AuditTrail trail) {
        this.subjects = subjects;
        this.openSession = openSession;
        this.trail = trail;
    }

    /** @throws SessionRefused.InvalidCredentials whatever of the two is wrong */
    SessionTokens logIn(String email, Password password, @Nullable Device device) {
        Subject subject = subjects.prove(email, password).orElseThrow(SessionRefused.InvalidCredentials::new);
        if (subject.leaving() && !subjects.keep(subject.userId())) {
            throw new SessionRefused.InvalidCredentials();
        }
        SessionTokens session = openSession.open(subject, device);
        trail.record(subject.userId(), Happening.LOGGED_IN);
        return session;
    }
}
