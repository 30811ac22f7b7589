package com.petpal.profile.moderation;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.security.Caller;
import com.petpal.profile.moderation.NoteOnReport.NewNote;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moderators note and decide. */
@RestController
@RequestMapping("/v1/moderation/reports/{reportId}")
final class DecisionsController {

    private final NoteOnReport note;
    private final DecideReport decide;
    private final ReadCases read;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    DecisionsController(
            NoteOnReport note, DecideReport decide, ReadCases read, Idempotency idempotency, IdGenerator ids) {
        this.note = note;
        this.decide = decide;
        this.read = read;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    /** Both the body and what it is about: the same note on another report is another request. */
    private record On(String reportId, Object body) {}

    @PostMapping("/notes")
    ResponseEntity<?> note(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String reportId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewNote request) {
        Moderator moderator = Moderator.of(caller);
        return idempotency.create(
                caller,
                "POST /v1/moderation/reports/{reportId}/notes",
                key,
                new On(reportId, request),
                ids::random64,
                id -> created(note.note(moderator, reportId, id, request)));
    }

    @PostMapping("/actions")
    ResponseEntity<?> decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String reportId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewDecision request) {
        Moderator moderator = Moderator.of(caller);
        return idempotency.create(
                caller,
                "POST /v1/moderation/reports/{reportId}/actions",
                key,
                new On(reportId, request),
                ids::random64,
                id -> created(decide.decide(moderator, reportId, id, request)));
    }

    @PostMapping("/undo")
    CaseAnswer undo(@AuthenticationPrincipal Caller caller, @PathVariable String reportId) {
        return read.answer(decide.undo(Moderator.of(caller), reportId));
    }

    /** Answers are stored for whoever repeats a request, so they name nobody but the moderator. */
    private static <T> ResponseEntity<T> created(T answer) {
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }
}
