package com.petpal.profile.sitting;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sitting requests, for people. */
@RestController
@RequestMapping("/v1/sitting-requests")
final class SittingsController {

    private final AskForSitter ask;
    private final CancelSitting cancel;
    private final ShowSittings show;
    private final ListMySittings list;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    SittingsController(
            AskForSitter ask,
            CancelSitting cancel,
            ShowSittings show,
            ListMySittings list,
            Idempotency idempotency,
            IdGenerator ids) {
        this.ask = ask;
        this.cancel = cancel;
        this.show = show;
        this.list = list;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    /** Everybody near is told of each: 10 at once, then one an hour. */
    @PersonalLimit(value = "sitting-request", atOnce = 10, paceSeconds = 3_600)
    @PostMapping
    ResponseEntity<?> create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SittingDetails details) {
        return idempotency.create(
                caller,
                "POST /v1/sitting-requests",
                key,
                details,
                () -> ids.sittingId(caller.userId()).toString(),
                id -> created(caller, ask.ask(SittingId.parse(id), details)));
    }

    private ResponseEntity<SittingAnswer> created(Caller caller, SittingRequest request) {
        return ResponseEntity.created(URI.create("/v1/sitting-requests/" + request.sittingId()))
                .eTag(EntityTag.of(request.version()))
                .body(show.one(caller.userId(), request));
    }

    /** There is no list of all: {@code ?mine} is what one asks for, {@code ?claimed} what one sits. */
    @GetMapping
    Page<SittingAnswer> ofCaller(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String mine,
            @RequestParam(required = false) @Nullable String claimed,
            PageRequest page) {
        if ((mine == null) == (claimed == null)) {
            throw new BadInput("invalid_request", "mine", "Ask for mine or for claimed.");
        }
        return mine == null ? list.claimed(caller.userId(), page) : list.mine(caller.userId(), page);
    }

    @GetMapping("/{sittingId}")
    ResponseEntity<SittingAnswer> request(@AuthenticationPrincipal Caller caller, @PathVariable SittingId sittingId) {
        SittingRequest request = show.read(caller.userId(), sittingId);
        return ResponseEntity.ok().eTag(EntityTag.of(request.version())).body(show.one(caller.userId(), request));
    }

    @DeleteMapping("/{sittingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@AuthenticationPrincipal Caller caller, @PathVariable SittingId sittingId) {
        cancel.cancel(caller.userId(), sittingId);
    }
}
