package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.Forbidden;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.Avatars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets owners change what they tell about a pet. */
@Component
final class EditPet {

    private final PetStore store;
    private final Pets cached;
    private final MergePatch mergePatch;
    private final PetRules rules;
    private final PetVisibility visibility;
    private final Avatars avatars;

    EditPet(
            PetStore store,
            Pets cached,
            MergePatch mergePatch,
            PetRules rules,
            PetVisibility visibility,
            Avatars avatars) {
        this.store = store;
        this.cached = cached;
        this.mergePatch = mergePatch;
        this.rules = rules;
        this.visibility = visibility;
        this.avatars = avatars;
    }

    /** @param ifMatch the version that the editor has seen */
    Pet edit(UserId editor, PetId petId, @Nullable String ifMatch, JsonNode patch) {
        Pet before = store.find(petId).orElseThrow(() -> new NotFound("pet"));
        visibility.requireRead(editor, before);
        if (!before.ownerId().equals(editor)) {
            throw new Forbidden("Only its owner may change a pet.");
        }
        EntityTag.require(ifMatch, before.version());
        Pet after = before.with(
                rules.keptBy(mergePatch.apply(patch, before.details(), PetDetails.class, PetDetails.EDITABLE)));
        avatars.ofPet(
                editor, petId, before.details().avatarMediaId(), after.details().avatarMediaId());
        if (!store.change(after)) {
            throw new EntityTag.Stale();
        }
        cached.forget(petId);
        return after;
    }
}
