package com.petpal.auth.session;

import com.petpal.auth.credential.Password;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a session for whoever knows an e-mail address and its password. */
@Component
class LogIn {

    private final Subjects subjects;
    private final OpenSession openSession;

    LogIn(Subjects subjects, OpenSession openSession) {
        this.subjects = subjects;
        this.openSession = openSession;
    }

    /** @throws SessionRefused.InvalidCredentials whatever of the two is wrong */
    SessionTokens logIn(String email, Password password, @Nullable Device device) {
        Subject subject = subjects.prove(email, password).orElseThrow(SessionRefused.InvalidCredentials::new);
        return openSession.open(subject, device);
    }
}
