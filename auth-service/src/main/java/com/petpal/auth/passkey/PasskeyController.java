package com.petpal.auth.passkey;

import com.petpal.auth.credential.Password;
import com.petpal.auth.limit.Visitor;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Adding, seeing and removing one's passkeys. */
@RestController
@RequestMapping("/v1/auth/passkeys")
final class PasskeyController {

    private static final String UNNAMED = "Passkey";

    private final OfferRegistration offerRegistration;
    private final AddPasskey addPasskey;
    private final ListPasskeys listPasskeys;
    private final RemovePasskey removePasskey;

    PasskeyController(
            OfferRegistration offerRegistration,
            AddPasskey addPasskey,
            ListPasskeys listPasskeys,
            RemovePasskey removePasskey) {
        this.offerRegistration = offerRegistration;
        this.addPasskey = addPasskey;
        this.listPasskeys = listPasskeys;
        this.removePasskey = removePasskey;
    }

    record Proof(@NotNull Password password, @Nullable String code) {

        @Override
        public String toString() {
            return "Proof[]";
        }
    }

    /** @param credential RegistrationResponseJSON: browsers add members as they like, so it is no record here */
    record Registration(
            @NotNull JsonNode credential,

            @Nullable @Pattern(regexp = "(?U)(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,64}", message = "must have 1 to 64 characters")
            String label) {

        @Override
        public String toString() {
            return "Registration[]";
        }
    }

    record Added(PasskeyId passkeyId, String label, Instant createdAt) {}

    @PostMapping("/register/options")
    Options.Creation options(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Proof given, Visitor visitor) {
        return offerRegistration.offer(visitor, caller, given.password(), given.code());
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    Added register(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Registration given) {
        String label = Optional.ofNullable(given.label()).orElse(UNNAMED);
        Passkey added = addPasskey.add(caller, given.credential().toString(), label);
        return new Added(added.passkeyId(), added.label(), added.createdAt());
    }

    @GetMapping
    Page<ListPasskeys.Item> list(@AuthenticationPrincipal Caller caller) {
        return listPasskeys.list(caller.userId());
    }

    @DeleteMapping("/{passkeyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable String passkeyId) {
        removePasskey.remove(caller.userId(), new PasskeyId(passkeyId));
    }
}
