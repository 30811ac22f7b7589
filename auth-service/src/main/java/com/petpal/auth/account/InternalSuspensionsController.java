package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Forbidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suspensions, from profile-service, where moderators decide. */
@RestController
@RequestMapping("/internal/accounts/{userId}/suspensions/{reason}")
final class InternalSuspensionsController {

    private static final String MODERATION = "profile-service";

    private final SuspendAccount suspend;

    InternalSuspensionsController(SuspendAccount suspend) {
        this.suspend = suspend;
    }

    record Suspension(@NotNull Instant until) {}

    /** @param reason letters and digits: the report it follows from */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(
            @PathVariable UserId userId,
            @PathVariable String reason,
            @Valid @RequestBody Suspension suspension,
            Principal caller) {
        suspend.suspend(userId, checked(reason, caller), suspension.until());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UserId userId, @PathVariable String reason, Principal caller) {
        suspend.lift(userId, checked(reason, caller));
    }

    private static String checked(String reason, Principal caller) {
        if (!MODERATION.equals(caller.getName())) {
            throw new Forbidden("Moderators decide in profile-service.");
        }
        if (!reason.matches("[0-9A-Za-z]{1,64}")) {
            throw new BadInput("invalid_request", "reason", "A reason has 1 to 64 letters and digits.");
        }
        return reason;
    }
}
