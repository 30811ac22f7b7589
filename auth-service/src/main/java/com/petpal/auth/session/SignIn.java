package com.petpal.auth.session;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs in whoever has proved who they are, by whatever means. It keeps the account of somebody who was leaving. */
@Component
public class SignIn {

    private final Subjects subjects;
    private final OpenSession openSession;
    private final AuditTrail trail;

    SignIn(Subjects subjects, OpenSession openSession, AuditTrail trail) {
        this.subjects = subjects;
        this.openSession = openSession;
        this.trail = trail;
    }

    /** @throws SessionRefused.InvalidCredentials if the account is being erased already */
    public SessionTokens signIn(Subject subject, @Nullable Device device) {
        if (subject.leaving() && !subjects.keep(subject.userId())) {
            throw new SessionRefused.InvalidCredentials();
        }
        SessionTokens session = openSession.open(subject, device);
        trail.record(subject.userId(), Happening.LOGGED_IN);
        return session;
    }
}
