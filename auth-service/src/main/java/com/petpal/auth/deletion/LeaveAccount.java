package com.petpal.auth.deletion;

import com.petpal.auth.credential.Password;
import com.petpal.auth.limit.Visitor;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the owner of an account leave, and nobody else. */
@Component
final class LeaveAccount {

    private final Leavers leavers;
    private final ConfirmOwner confirm;
    private final AskToLeave askToLeave;

    LeaveAccount(Leavers leavers, ConfirmOwner confirm, AskToLeave askToLeave) {
        this.leavers = leavers;
        this.confirm = confirm;
        this.askToLeave = askToLeave;
    }

    /**
     * @param code of a second factor
     * @param language of the letter that says until when there is a way back
     * @throws com.petpal.auth.credential.WrongPassword if it is not the owner who asks
     */
    Leaving leave(UserId userId, Visitor visitor, Password password, @Nullable String code, Locale language) {
        Leaver leaver = leavers.find(userId).orElseThrow(() -> new NotFound("account"));
        confirm.require(leaver, visitor, password, code);
        return askToLeave.ask(leaver, language);
    }
}
