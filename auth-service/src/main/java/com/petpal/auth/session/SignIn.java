package com.petpal.auth.session;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs in whoever has proved who they are, by whatever means. It keeps the account of somebody who was leaving. */
@Component
public class SignIn {

    private final Subjects subjects;
    private final OpenSession openSession;
    private final Clock clock;

    SignIn(Subjects subjects, OpenSession openSession, Clock clock) {
        this.subjects = subjects;
        this.openSession = openSession;
        this.clock = clock;
    }

    /**
     * @throws SessionRefused.InvalidCredentials if the account is being erased already
     * @throws SessionRefused.AccountSuspended if moderators keep its owner out
     */
    public SessionTokens signIn(Subject subject, @Nullable Device device) {
        subject.requireNotSuspended(clock.instant());
        if (subject.leaving() && !subjects.keep(subject.userId())) {
            throw new SessionRefused.InvalidCredentials();
        }
        return openSession.open(subject, device);
    }
}
