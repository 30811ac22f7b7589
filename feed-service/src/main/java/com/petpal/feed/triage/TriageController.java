package com.petpal.feed.triage;

import com.petpal.platform.text.PlainText;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.ProblemTexts;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Triage of a text that is not posted yet. */
@RestController
class TriageController {

    private final Triage triage;

    TriageController(Triage triage) {
        this.triage = triage;
    }

    /** @param triage null where there is nothing to warn of */
    record Answer(@Nullable Banner triage) {}

    @GetMapping("/v1/advice/triage")
    Answer triage(
            @RequestParam("text") @PlainText(max = 2_000, lines = true) String text,
            @RequestParam(name = "species", required = false) @Nullable String species,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Set<Species> about = Optional.ofNullable(species)
                .map(TriageController::parse)
                .map(Set::of)
                .orElse(Set.of());
        return new Answer(
                triage.of(text, () -> about, ProblemTexts.language(language)).orElse(null));
    }

    private static Species parse(String wire) {
        return Species.find(wire)
                .orElseThrow(() -> new BadInput("invalid_request", "species", "There is no such species."));
    }
}
