package com.petpal.profile.moderation;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue of reports and who works on which, for moderators. */
@RestController
@RequestMapping("/v1/moderation/reports")
final class CasesController {

    private final ReadCases read;
    private final ClaimReport claim;

    CasesController(ReadCases read, ClaimReport claim) {
        this.read = read;
        this.claim = claim;
    }

    @GetMapping
    Page<CaseAnswer> page(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "open") String state,
            PageRequest page) {
        Moderator.of(caller);
        return read.page(state, page);
    }

    @GetMapping("/{reportId}")
    CaseAnswer report(@AuthenticationPrincipal Caller caller, @PathVariable String reportId) {
        Moderator.of(caller);
        return read.one(reportId);
    }

    @PostMapping("/{reportId}/claim")
    CaseAnswer claim(@AuthenticationPrincipal Caller caller, @PathVariable String reportId) {
        return read.answer(claim.claim(Moderator.of(caller), reportId));
    }

    @DeleteMapping("/{reportId}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@AuthenticationPrincipal Caller caller, @PathVariable String reportId) {
        claim.release(Moderator.of(caller), reportId);
    }
}
