package com.petpal.auth.session;

import com.petpal.auth.credential.Password;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a session for whoever knows an e-mail address and its password, or asks for their second factor. */
@Component
class LogIn {

    private final Subjects subjects;
    private final AskForSecondFactor secondFactor;
    private final SignIn signIn;

    LogIn(Subjects subjects, AskForSecondFactor secondFactor, SignIn signIn) {
        this.subjects = subjects;
        this.secondFactor = secondFactor;
        this.signIn = signIn;
    }

    /** @throws SessionRefused.InvalidCredentials whatever of the two is wrong */
    LoginOutcome logIn(String email, Password password, @Nullable Device device) {
        Proven proven = subjects.prove(email, password).orElseThrow(SessionRefused.InvalidCredentials::new);
        return proven.needsSecondFactor() ? secondFactor.ask(proven, device) : signIn.signIn(proven.subject(), device);
    }
}
