package com.petpal.auth.deletion;

import com.petpal.auth.mail.Letter;
import com.petpal.auth.mail.LetterKind;
import com.petpal.auth.mail.Letters;
import com.petpal.auth.mail.OutgoingMail;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells somebody until when signing in keeps their account; not if they signed in meanwhile. */
@Component
final class WriteLeavingLetter implements Letters {

    private final Leavers leavers;

    WriteLeavingLetter(Leavers leavers) {
        this.leavers = leavers;
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.ACCOUNT_LEAVING);
    }

    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        return leavers.find(mail.userId())
                .flatMap(leaver -> leaver.leaving().map(leaving -> Letter.about(leaver.email(), leaving.erasesAt())));
    }
}
