package com.petpal.auth.passkey;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Lets a passkey open nothing any more. Sessions that it opened go on: they end as all others do. */
@Component
final class RemovePasskey {

    private final PasskeyStore passkeys;
    private final AuditTrail trail;

    RemovePasskey(PasskeyStore passkeys, AuditTrail trail) {
        this.passkeys = passkeys;
        this.trail = trail;
    }

    /** @throws NotFound if it is none of theirs */
    void remove(UserId owner, PasskeyId id) {
        if (!id.owner().equals(owner) || !passkeys.remove(id)) {
            throw new NotFound("passkey");
        }
        trail.record(owner, Happening.PASSKEY_REMOVED, id.text());
    }
}
