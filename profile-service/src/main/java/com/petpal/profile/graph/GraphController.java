package com.petpal.profile.graph;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The follow graph, for people. */
@RestController
@RequestMapping("/v1/people/{userId}")
final class GraphController {

    private final FollowPerson follow;
    private final ListFollows lists;

    GraphController(FollowPerson follow, ListFollows lists) {
        this.follow = follow;
        this.lists = lists;
    }

    @PutMapping("/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        follow.follow(new Edge(caller.userId(), userId));
    }

    @DeleteMapping("/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        follow.unfollow(new Edge(caller.userId(), userId));
    }

    @GetMapping("/followers")
    Page<PersonCard> followers(@PathVariable UserId userId, PageRequest page) {
        return lists.followers(userId, page.rawCursor(), page.limit());
    }

    @GetMapping("/following")
    Page<PersonCard> following(@PathVariable UserId userId, PageRequest page) {
        return lists.following(userId, page.rawCursor(), page.limit());
    }
}
