package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for profile-service. */
@RestController
final class InternalAccountsController {

    private final LookUpAccount lookUp;

    InternalAccountsController(LookUpAccount lookUp) {
        this.lookUp = lookUp;
    }

    record Standing(UserId userId, String state) {}

    /** {@code active} from the moment the registration is true. */
    @GetMapping("/internal/accounts/{userId}")
    Standing standing(@PathVariable UserId userId) {
        return new Standing(userId, lookUp.isTrue(userId) ? "active" : "registering");
    }
}
