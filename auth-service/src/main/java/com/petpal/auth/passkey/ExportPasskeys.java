package com.petpal.auth.passkey;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody's passkeys, for themselves: what a list of them shows. */
@Component
final class ExportPasskeys implements ExportPart {

    private final ListPasskeys passkeys;

    ExportPasskeys(ListPasskeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public Set<String> collections() {
        return Set.of("passkeys");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.one("passkeys.json", passkeys.list(userId).items());
    }
}
