package com.petpal.auth.session;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs in whoever has proved who they are, by whatever means. It keeps the account of somebody who was leaving. */
@Component
public class SignIn {

    private final Subjects subjects;
    private final OpenSession openSession;

    SignIn(Subjects subjects, OpenSession openSession) {
        this.subjects = subjects;
        this.openSession = openSession;
    }

    /** @throws SessionRefused.InvalidCredentials if the account is being erased already */
    public SessionTokens signIn(Subject subject, @Nullable Device device) {
        if (subject.leaving() && !subjects.keep(subject.userId())) {
            throw new SessionRefused.InvalidCredentials();
        }
        return openSession.open(subject, device);
    }
}
