package com.petpal.auth.passkey;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows somebody their passkeys, which are never more than a page. */
@Component
final class ListPasskeys {

    private final PasskeyStore passkeys;

    ListPasskeys(PasskeyStore passkeys) {
        this.passkeys = passkeys;
    }

    /** @param backedUp whether it lives on more than one device */
    record Item(
            PasskeyId passkeyId,
            String label,
            boolean backedUp,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {

        static Item of(Passkey passkey) {
            return new Item(
                    passkey.passkeyId(),
                    passkey.label(),
                    passkey.backedUp(),
                    passkey.createdAt(),
                    passkey.lastUsedAt());
        }
    }

    Page<Item> list(UserId owner) {
        return new Page<>(
                passkeys.of(owner, AddPasskey.MOST).stream().map(Item::of).toList(), null);
    }
}
