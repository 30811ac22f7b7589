package com.petpal.auth.mail;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Has a letter written to somebody: one write now, the rest beside the request. */
@Component
public class AskForMail {

    private final OutgoingMailStore store;
    private final Postman postman;
    private final MailSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    AskForMail(OutgoingMailStore store, Postman postman, MailSettings settings, IdGenerator ids, Clock clock) {
        this.store = store;
        this.postman = postman;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for a letter. If its link opens something, within a minute of the last of its kind to the same person nothing
     * happens, and nobody is told.
     *
     * @param userId may be nobody's; that costs the same, and nothing is sent
     */
    public void ask(UserId userId, LetterKind kind, Locale language) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var mail = new OutgoingMail(userId, kind, userId + ids.random64(), language, now, 0);
        Instant lastBefore = kind.opens() ? now.minus(settings.pause()) : now;
        if (store.ask(mail, now.plus(settings.retryAfter()), lastBefore)) {
            postman.take(mail);
        }
    }
}
