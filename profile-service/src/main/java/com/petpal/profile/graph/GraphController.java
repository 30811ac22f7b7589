package com.petpal.profile.graph;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.edge.EdgeState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The follow graph, for people. */
@RestController
@RequestMapping("/v1/people")
final class GraphController {

    private final FollowPerson follow;
    private final AnswerRequest answer;
    private final ListFollows lists;

    GraphController(FollowPerson follow, AnswerRequest answer, ListFollows lists) {
        this.follow = follow;
        this.answer = answer;
        this.lists = lists;
    }

    /** What became of a wish to follow somebody who chooses their followers. */
    record Waiting(String state) {}

    /**
     * 204, or 202 {@code {"state": "requested"}} if the other one has to agree first.
     *
     * <p>Following strangers so that they look back: 60 at once, which is more than a newcomer finds in one sitting, and
     * then 60 an hour. Asking counts like following, and following again counts again; ending is free.
     */
    @PersonalLimit(value = "follow", atOnce = 60, paceSeconds = 60)
    @PutMapping("/{userId}/follow")
    ResponseEntity<Waiting> follow(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        EdgeState state = follow.follow(new Edge(caller.userId(), userId));
        return state == EdgeState.REQUESTED
                ? ResponseEntity.accepted().body(new Waiting("requested"))
                : ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{userId}/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        follow.unfollow(new Edge(caller.userId(), userId));
    }

    @GetMapping("/{userId}/followers")
    Page<PersonCard> followers(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId, PageRequest page) {
        return lists.followers(caller.userId(), userId, page);
    }

    @GetMapping("/{userId}/following")
    Page<PersonCard> following(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId, PageRequest page) {
        return lists.following(caller.userId(), userId, page);
    }

    @GetMapping("/me/follow-requests")
    Page<PersonCard> requests(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return lists.requests(caller.userId(), page);
    }

    @PostMapping("/me/follow-requests/{userId}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        answer.accept(new Edge(userId, caller.userId()));
    }

    @PostMapping("/me/follow-requests/{userId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        answer.decline(new Edge(userId, caller.userId()));
    }
}
