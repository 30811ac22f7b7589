package com.petpal.feed.list;

import com.petpal.feed.item.FeedItem;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Posts of a person, about a pet, with a tag. */
@RestController
class PostListsController {

    private final ReadPostsOfPerson ofPerson;
    private final ReadPostLists lists;

    PostListsController(ReadPostsOfPerson ofPerson, ReadPostLists lists) {
        this.ofPerson = ofPerson;
        this.lists = lists;
    }

    @GetMapping("/v1/people/{userId}/posts")
    Page<FeedItem> ofPerson(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId, PageRequest page) {
        return ofPerson.read(caller.userId(), userId, page);
    }

    @GetMapping("/v1/pets/{petId}/posts")
    Page<FeedItem> aboutPet(@AuthenticationPrincipal Caller caller, @PathVariable PetId petId, PageRequest page) {
        return lists.aboutPet(caller.userId(), petId, page);
    }

    @GetMapping("/v1/topics/{tag}/posts")
    Page<FeedItem> withTag(@AuthenticationPrincipal Caller caller, @PathVariable String tag, PageRequest page) {
        return lists.withTag(caller.userId(), tag, page);
    }
}
