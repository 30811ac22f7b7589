package com.petpal.feed.reaction;

import com.petpal.feed.tally.Tallies;
import com.petpal.feed.tally.Tally;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/posts/{postId}")
class ReactionsController {

    private final ReactToPost reacting;
    private final ListReactions list;
    private final Tallies tallies;

    ReactionsController(ReactToPost reacting, ListReactions list, Tallies tallies) {
        this.reacting = reacting;
        this.list = list;
        this.tallies = tallies;
    }

    record NewReaction(@NotNull ReactionType type) {}

    /** @param counts with this reaction in it */
    record Reacted(ReactionType type, Tally counts) {}

    /** Robots: 200 at once, which is faster than anybody scrolls, and then one a second. */
    @PersonalLimit(value = "reaction", atOnce = 200, paceSeconds = 1)
    @PutMapping("/reaction")
    Reacted react(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PostId postId,
            @Valid @RequestBody NewReaction request) {
        reacting.react(caller.userId(), postId, request.type());
        return new Reacted(request.type(), tallies.now(postId));
    }

    @DeleteMapping("/reaction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@AuthenticationPrincipal Caller caller, @PathVariable PostId postId) {
        reacting.takeBack(caller.userId(), postId);
    }

    @GetMapping("/reactions")
    ReactionPage list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PostId postId,
            @RequestParam(name = "type") Optional<String> type,
            PageRequest page) {
        return list.list(caller.userId(), postId, type.map(ReactionsController::parse), page);
    }

    private static ReactionType parse(String text) {
        return Arrays.stream(ReactionType.values())
                .filter(type -> type.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadInput("invalid_request", "type", "There is no such reaction."));
    }
}
