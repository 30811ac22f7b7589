package com.petpal.auth.deletion;

import com.petpal.platform.erasure.Receipt;
import com.petpal.platform.web.Forbidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receipts, from the services that erased. */
@RestController
final class InternalReceiptsController {

    private final TakeReceipt takeReceipt;

    InternalReceiptsController(TakeReceipt takeReceipt) {
        this.takeReceipt = takeReceipt;
    }

    record Given(
            @NotNull @Min(1) @Max(Deletion.LAST_ROUND) Integer round,
            @NotNull Instant erasedAt,
            @NotNull Map<@Pattern(regexp = "[a-z_]{1,40}") String, @NotNull Long> counts) {}

    /** Each service answers for itself. */
    @PutMapping("/internal/deletions/{deletionId}/receipts/{service}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            @PathVariable String deletionId,
            @PathVariable String service,
            @Valid @RequestBody Given given,
            Principal caller) {
        if (!Deletion.SERVICES.contains(service) || !caller.getName().equals(service + "-service")) {
            throw new Forbidden("Each service answers for itself.");
        }
        takeReceipt.take(
                new DeletionId(deletionId), service, new Receipt(given.round(), given.erasedAt(), given.counts()));
    }
}
