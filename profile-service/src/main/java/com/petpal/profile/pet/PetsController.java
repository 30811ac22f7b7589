package com.petpal.profile.pet;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Pets, for people. */
@RestController
final class PetsController {

    private final CreatePet create;
    private final EditPet edit;
    private final DeletePet delete;
    private final ListPets list;
    private final ReadPet read;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    PetsController(
            CreatePet create,
            EditPet edit,
            DeletePet delete,
            ListPets list,
            ReadPet read,
            Idempotency idempotency,
            IdGenerator ids) {
        this.create = create;
        this.delete = delete;
        this.edit = edit;
        this.list = list;
        this.read = read;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @PostMapping("/v1/pets")
    ResponseEntity<?> create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PetDetails details) {
        return idempotency.create(
                caller,
                "POST /v1/pets",
                key,
                details,
                () -> ids.petId(caller.userId()).toString(),
                id -> created(create.create(PetId.parse(id), details)));
    }

    private static ResponseEntity<PetAnswer> created(Pet pet) {
        return ResponseEntity.created(URI.create("/v1/pets/" + pet.petId()))
                .eTag(EntityTag.of(pet.version()))
                .body(PetAnswer.of(pet, pet.ownerId()));
    }

    @GetMapping("/v1/pets/{petId}")
    ResponseEntity<PetAnswer> pet(@AuthenticationPrincipal Caller caller, @PathVariable PetId petId) {
        ReadPet.ShownPet shown = read.read(caller.userId(), petId);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(shown.pet().version()))
                .body(PetAnswer.of(shown.pet(), caller.userId(), shown.showsCareNotes()));
    }

    @PatchMapping(
            path = "/v1/pets/{petId}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<PetAnswer> edit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PetId petId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return answer(edit.edit(caller.userId(), petId, ifMatch, patch), caller);
    }

    @DeleteMapping("/v1/pets/{petId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable PetId petId) {
        delete.delete(caller.userId(), petId);
    }

    @GetMapping("/v1/people/{userId}/pets")
    Page<PetAnswer> ofPerson(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId, PageRequest page) {
        return list.ofPerson(userId, caller.userId(), page);
    }

    private static ResponseEntity<PetAnswer> answer(Pet pet, Caller caller) {
        return ResponseEntity.ok().eTag(EntityTag.of(pet.version())).body(PetAnswer.of(pet, caller.userId()));
    }
}
