package com.petpal.profile.moderation;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions, for those they are about. */
@RestController
final class ToldDecisionsController {

    private final TellDecisions tell;

    ToldDecisionsController(TellDecisions tell) {
        this.tell = tell;
    }

    @GetMapping("/v1/people/me/moderation")
    Page<ToldDecision> mine(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return tell.about(caller.userId(), page);
    }
}
