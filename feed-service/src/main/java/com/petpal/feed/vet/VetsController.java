package com.petpal.feed.vet;

import com.petpal.feed.vet.ListVets.VetItem;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is a vet: decided by admins, shown to everybody. */
@RestController
class VetsController {

    private final DecideOnVet decideOnVet;
    private final ListVets listVets;

    VetsController(DecideOnVet decideOnVet, ListVets listVets) {
        this.decideOnVet = decideOnVet;
        this.listVets = listVets;
    }

    @GetMapping("/v1/vets")
    Page<VetItem> list(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return listVets.page(caller.userId(), page);
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
