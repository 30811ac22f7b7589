package com.petpal.feed.vet;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is a vet, for admins. */
@RestController
class VetsController {

    private final DecideOnVet decideOnVet;

    VetsController(DecideOnVet decideOnVet) {
        this.decideOnVet = decideOnVet;
    }

    @GetMapping("/v1/admin/vets/{userId}")
    Vet read(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        Admin.of(caller);
        return decideOnVet.read(userId);
    }

    @PutMapping("/v1/admin/vets/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        decideOnVet.grant(Admin.of(caller), userId);
    }

    @DeleteMapping("/v1/admin/vets/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        decideOnVet.withdraw(Admin.of(caller), userId);
    }
}
