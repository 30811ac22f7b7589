package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets people change what they say about themselves. */
@Component
final class EditPerson {

    private final PeopleStore store;
    private final People cached;
    private final MergePatch mergePatch;
    private final Rules rules;
    private final ChangeHandle changeHandle;
    private final Avatars avatars;

    EditPerson(
            PeopleStore store,
            People cached,
            MergePatch mergePatch,
            Rules rules,
            ChangeHandle changeHandle,
            Avatars avatars) {
        this.store = store;
        this.cached = cached;
        this.mergePatch = mergePatch;
        this.rules = rules;
        this.changeHandle = changeHandle;
        this.avatars = avatars;
    }

    /** @param ifMatch the version that the person has seen */
    Person edit(UserId userId, @Nullable String ifMatch, JsonNode patch) {
        Person before = store.find(userId).orElseThrow(() -> new NotFound("person"));
        EntityTag.require(ifMatch, before.version());
        PersonDetails details =
                rules.keptBy(mergePatch.apply(patch, before.details(), PersonDetails.class, PersonDetails.EDITABLE));
        if (details.equals(before.details())) {
            return before;
        }
        avatars.ofPerson(userId, before.avatarMediaId(), details.avatarMediaId());
        Person after = change(before, before.with(details));
        cached.forget(userId);
        return after;
    }

    private Person change(Person before, Person after) {
        if (!after.handle().equals(before.handle())) {
            return changeHandle.change(before, after);
        }
        if (!store.change(before, after)) {
            throw new EntityTag.Stale();
        }
        return after;
    }
}
