package com.petpal.profile.suggestion;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** People whom somebody may know, for people. */
@RestController
final class SuggestionsController {

    private final ReadSuggestions read;

    SuggestionsController(ReadSuggestions read) {
        this.read = read;
    }

    @GetMapping("/v1/people/me/suggestions")
    Page<SuggestionAnswer> suggestions(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return read.read(caller.userId(), page);
    }
}
