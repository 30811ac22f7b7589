package com.petpal.auth.deletion;

import com.petpal.auth.credential.Password;
import com.petpal.auth.limit.Visitor;
import com.petpal.platform.erasure.Receipt;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.ProblemTexts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leaving, and what it came to. */
@RestController
final class DeletionController {

    static final String RECEIPTS = "/v1/auth/account/deletions/{id}";

    private final LeaveAccount leaveAccount;
    private final ReadDeletion readDeletion;

    DeletionController(LeaveAccount leaveAccount, ReadDeletion readDeletion) {
        this.leaveAccount = leaveAccount;
        this.readDeletion = readDeletion;
    }

    record Wish(@NotNull Password password, @Nullable String code) {

        @Override
        public String toString() {
            return "Wish[]";
        }
    }

    /** @param erasesAt until then signing in keeps the account */
    record Accepted(String deletionId, Instant erasesAt) {}

    /**
     * How far a deletion is.
     *
     * @param state waiting, erasing, done, or cancelled: its owner signed in
     */
    record Progress(String deletionId, String state, Instant erasesAt, List<ServiceReceipt> receipts) {

        Progress {
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * What one service erased.
     *
     * @param erasedAt when it was last there
     * @param counts documents by kind, those of all rounds
     */
    record ServiceReceipt(String service, Instant erasedAt, Map<String, Long> counts) {

        ServiceReceipt {
            counts = new TreeMap<>(counts);
        }

        static ServiceReceipt of(String service, List<Receipt> rounds) {
            var counts = new TreeMap<String, Long>();
            rounds.forEach(round -> round.counts().forEach((kind, number) -> counts.merge(kind, number, Long::sum)));
            return new ServiceReceipt(service, rounds.getLast().erasedAt(), counts);
        }
    }

    @PostMapping("/v1/auth/account/delete")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted delete(
            @AuthenticationPrincipal Caller caller,
            @Valid @RequestBody Wish wish,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            Visitor visitor) {
        Leaving leaving = leaveAccount.leave(
                caller.userId(), visitor, wish.password(), wish.code(), ProblemTexts.language(language));
        return new Accepted(leaving.deletionId(), leaving.erasesAt());
    }

    @GetMapping(RECEIPTS)
    Progress read(@PathVariable String id) {
        ReadDeletion.Found found = readDeletion.read(new DeletionId(id));
        List<ServiceReceipt> receipts = found.deletion().receipts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> ServiceReceipt.of(entry.getKey(), entry.getValue()))
                .toList();
        return new Progress(
                id,
                found.state().name().toLowerCase(Locale.ROOT),
                found.deletion().erasesAt(),
                receipts);
    }
}
