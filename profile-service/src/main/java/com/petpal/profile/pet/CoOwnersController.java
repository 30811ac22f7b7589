package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who looks after a pet together. All of it is idempotent by itself: a person is a pet's co-owner once. */
@RestController
final class CoOwnersController {

    private final InviteCoOwner invite;
    private final AcceptCoOwnership accept;
    private final EndCoOwnership end;
    private final ListPets list;

    CoOwnersController(InviteCoOwner invite, AcceptCoOwnership accept, EndCoOwnership end, ListPets list) {
        this.invite = invite;
        this.accept = accept;
        this.end = end;
        this.list = list;
    }

    /** Whoever is invited is told: 20 at once, then 12 an hour. */
    @PersonalLimit(value = "co-owner-invitation", atOnce = 20, paceSeconds = 300)
    @PostMapping("/v1/pets/{petId}/co-owners")
    @ResponseStatus(HttpStatus.CREATED)
    CoOwner invite(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PetId petId,
            @Valid @RequestBody CoOwnerInvitation invitation) {
        return invite.invite(caller.userId(), petId, invitation.userId());
    }

    @PutMapping("/v1/pets/{petId}/co-owners/me")
    ResponseEntity<PetAnswer> accept(@AuthenticationPrincipal Caller caller, @PathVariable PetId petId) {
        Pet pet = accept.accept(caller.userId(), petId);
        return ResponseEntity.ok().eTag(EntityTag.of(pet.version())).body(PetAnswer.of(pet, caller.userId()));
    }

    @DeleteMapping("/v1/pets/{petId}/co-owners/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Caller caller, @PathVariable PetId petId, @PathVariable UserId userId) {
        end.end(caller.userId(), petId, userId);
    }

    @GetMapping("/v1/people/me/co-owner-invitations")
    Page<PetAnswer> invitations(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return list.invitations(caller.userId(), page);
    }
}
