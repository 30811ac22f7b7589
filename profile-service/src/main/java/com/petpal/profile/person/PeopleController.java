package com.petpal.profile.person;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.count.ReadCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** People, for people. */
@RestController
@RequestMapping("/v1/people")
final class PeopleController {

    private final People people;
    private final FindByHandle findByHandle;
    private final SearchPeople search;
    private final EditPerson edit;
    private final StopSharingPlace stopSharingPlace;
    private final Visibility visibility;
    private final ReadCounts counts;

    PeopleController(
            People people,
            FindByHandle findByHandle,
            SearchPeople search,
            EditPerson edit,
            StopSharingPlace stopSharingPlace,
            Visibility visibility,
            ReadCounts counts) {
        this.people = people;
        this.findByHandle = findByHandle;
        this.search = search;
        this.edit = edit;
        this.stopSharingPlace = stopSharingPlace;
        this.visibility = visibility;
        this.counts = counts;
    }

    /** Asked with every letter typed; who collects handles meets the pace: 120 at once, then one a second. */
    @PersonalLimit(value = "people-search", atOnce = 120, paceSeconds = 1)
    @GetMapping
    Page<PersonCard> search(
            @AuthenticationPrincipal Caller caller, @RequestParam("q") String prefix, PageRequest page) {
        return search.search(caller.userId(), prefix, page);
    }

    @GetMapping("/me")
    ResponseEntity<PersonAnswer> me(@AuthenticationPrincipal Caller caller) {
        return answer(people.require(caller.userId()), caller);
    }

    @PatchMapping(
            path = "/me",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<PersonAnswer> edit(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return answer(edit.edit(caller.userId(), ifMatch, patch), caller);
    }

    @DeleteMapping("/me/location")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopSharingPlace(@AuthenticationPrincipal Caller caller) {
        stopSharingPlace.stop(caller.userId());
    }

    @GetMapping("/{userId}")
    ResponseEntity<PersonAnswer> person(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        return answer(people.require(userId), caller);
    }

    @GetMapping("/by-handle/{handle}")
    ResponseEntity<PersonAnswer> byHandle(@AuthenticationPrincipal Caller caller, @PathVariable String handle) {
        return answer(findByHandle.find(Handle.parse(handle)), caller);
    }

    /** As much of somebody as the caller is shown; tagged for whoever may edit it, since for others it depends on more. */
    private ResponseEntity<PersonAnswer> answer(Person person, Caller caller) {
        if (person.userId().equals(caller.userId())) {
            return ResponseEntity.ok()
                    .eTag(EntityTag.of(person.version()))
                    .body(PersonAnswer.own(person, counts.of(person.userId())));
        }
        return switch (visibility.sight(caller.userId(), person)) {
            case ALL -> ResponseEntity.ok(PersonAnswer.of(person, counts.of(person.userId())));
            case CARD -> ResponseEntity.ok(PersonAnswer.cardOf(person));
            case NOTHING -> throw new NotFound("person");
        };
    }
}
