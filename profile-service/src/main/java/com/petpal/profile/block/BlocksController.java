package com.petpal.profile.block;

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

/** Blocks and mutes, for people. */
@RestController
@RequestMapping("/v1/people")
final class BlocksController {

    private final BlockPerson blocking;
    private final MutePerson muting;
    private final ListAversions lists;

    BlocksController(BlockPerson blocking, MutePerson muting, ListAversions lists) {
        this.blocking = blocking;
        this.muting = muting;
        this.lists = lists;
    }

    @PutMapping("/{userId}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        blocking.block(new Aversion(caller.userId(), userId));
    }

    @DeleteMapping("/{userId}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unblock(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        blocking.unblock(new Aversion(caller.userId(), userId));
    }

    @GetMapping("/me/blocks")
    Page<PersonCard> blocks(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return lists.blocks(caller.userId(), page);
    }

    @PutMapping("/{userId}/mute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mute(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        muting.mute(new Aversion(caller.userId(), userId));
    }

    @DeleteMapping("/{userId}/mute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmute(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        muting.unmute(new Aversion(caller.userId(), userId));
    }

    @GetMapping("/me/mutes")
    Page<PersonCard> mutes(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return lists.mutes(caller.userId(), page);
    }
}
