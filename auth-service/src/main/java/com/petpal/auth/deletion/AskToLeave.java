package com.petpal.auth.deletion;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.mail.AskForMail;
import com.petpal.auth.mail.LetterKind;
import com.petpal.auth.session.EndOtherSessions;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Takes somebody's word that they want to leave.
 *
 * <p>The job comes first: one whose account never became a leaving one is found out at its time and cancelled. Sessions
 * end before the account leaves, so that no crash leaves them behind it, and after it, for those that were opened
 * meanwhile.
 */
@Component
final class AskToLeave {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Leavers leavers;
    private final DeletionStore deletions;
    private final EndOtherSessions sessions;
    private final AskForMail mail;
    private final AuditTrail trail;
    private final ErasureTime time;
    private final IdGenerator ids;

    AskToLeave(
            Leavers leavers,
            DeletionStore deletions,
            EndOtherSessions sessions,
            AskForMail mail,
            AuditTrail trail,
            ErasureTime time,
            IdGenerator ids) {
        this.leavers = leavers;
        this.deletions = deletions;
        this.sessions = sessions;
        this.mail = mail;
        this.trail = trail;
        this.time = time;
        this.ids = ids;
    }

    /** Asked again it is the same deletion. */
    Leaving ask(Leaver leaver, Locale language) {
        UserId userId = leaver.userId();
        Leaving leaving = leaver.leaving().orElseGet(() -> begin(userId));
        mail.ask(userId, LetterKind.ACCOUNT_LEAVING, language);
        sessions.endAll(userId);
        return leaving;
    }

    private Leaving begin(UserId userId) {
        Instant now = time.now();
        var wanted = new Leaving(DeletionId.next(ids).text(), time.after(now));
        deletions.add(new DeletionId(wanted.deletionId()), userId, now, wanted.erasesAt());
        sessions.endAll(userId);
        if (leavers.leave(userId, wanted)) {
            trail.record(userId, Happening.ACCOUNT_LEAVING);
            return wanted;
        }
        // Somebody asked at the same time, or the account is not quite registered yet.
        return leavers.find(userId).flatMap(Leaver::leaving).orElseThrow(() -> new Unavailable(RETRY_AFTER));
    }
}
