package com.petpal.profile.playdate;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.limit.PersonalLimit;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Playdates, for people. */
@RestController
@RequestMapping("/v1/playdates")
final class PlaydatesController {

    private final CreatePlaydate create;
    private final EditPlaydate edit;
    private final ShowPlaydates show;
    private final ListMyPlaydates list;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    PlaydatesController(
            CreatePlaydate create,
            EditPlaydate edit,
            ShowPlaydates show,
            ListMyPlaydates list,
            Idempotency idempotency,
            IdGenerator ids) {
        this.create = create;
        this.edit = edit;
        this.show = show;
        this.list = list;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    /** A neighbourhood is to be filled by its people and not by one of them: 10 at once, then one an hour. */
    @PersonalLimit(value = "playdate", atOnce = 10, paceSeconds = 3_600)
    @PostMapping
    ResponseEntity<?> create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PlaydateDetails details) {
        return idempotency.create(
                caller,
                "POST /v1/playdates",
                key,
                details,
                () -> ids.playdateId(caller.userId()).toString(),
                id -> created(caller, create.create(PlaydateId.parse(id), details)));
    }

    private ResponseEntity<PlaydateAnswer> created(Caller caller, Playdate playdate) {
        return ResponseEntity.created(URI.create("/v1/playdates/" + playdate.playdateId()))
                .eTag(EntityTag.of(playdate.edition()))
                .body(show.one(caller.userId(), playdate));
    }

    /** There is no list of all: {@code ?mine} is what one hosts and wants to come to, {@code /v1/nearby/playdates} what is near. */
    @GetMapping(params = "mine")
    Page<PlaydateAnswer> mine(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return list.list(caller.userId(), page);
    }

    @GetMapping("/{playdateId}")
    ResponseEntity<PlaydateAnswer> playdate(
            @AuthenticationPrincipal Caller caller, @PathVariable PlaydateId playdateId) {
        return answer(caller, show.read(caller.userId(), playdateId));
    }

    @PatchMapping(
            path = "/{playdateId}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<PlaydateAnswer> edit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PlaydateId playdateId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return answer(caller, edit.edit(caller.userId(), playdateId, ifMatch, patch));
    }

    @DeleteMapping("/{playdateId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@AuthenticationPrincipal Caller caller, @PathVariable PlaydateId playdateId) {
        edit.cancel(caller.userId(), playdateId);
    }

    private ResponseEntity<PlaydateAnswer> answer(Caller caller, Playdate playdate) {
        return ResponseEntity.ok().eTag(EntityTag.of(playdate.edition())).body(show.one(caller.userId(), playdate));
    }
}
