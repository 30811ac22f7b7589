package com.petpal.auth.recovery;

import com.petpal.auth.mail.Letter;
import com.petpal.auth.mail.LetterKind;
import com.petpal.auth.mail.Letters;
import com.petpal.auth.mail.OutgoingMail;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out whom a letter goes to, and makes the token in its link good, if it has one. */
@Component
final class WriteLetter implements Letters {

    private final Holders holders;
    private final OneTimeTokens tokens;
    private final OneTimeTokenStore store;

    WriteLetter(Holders holders, OneTimeTokens tokens, OneTimeTokenStore store) {
        this.holders = holders;
        this.tokens = tokens;
        this.store = store;
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.VERIFY_EMAIL, LetterKind.RESET_PASSWORD, LetterKind.PASSWORD_CHANGED);
    }

    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        return holders.find(mail.userId())
                .filter(holder -> mail.kind() != LetterKind.VERIFY_EMAIL || !holder.emailVerified())
                .map(holder -> new Letter(holder.email(), mail.kind().opens() ? goodToken(mail) : ""));
    }

    private String goodToken(OutgoingMail mail) {
        OneTimeToken token = tokens.of(mail.kind(), mail.reference());
        store.add(token, mail.expiresAt());
        return token.text();
    }
}
