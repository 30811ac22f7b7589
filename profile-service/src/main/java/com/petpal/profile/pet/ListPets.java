package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.Visibility;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists a person's pets, oldest first. */
@Component
final class ListPets {

    private static final String CURSOR = "pets";

    private final PetStore store;
    private final Visibility visibility;

    ListPets(PetStore store, Visibility visibility) {
        this.store = store;
        this.visibility = visibility;
    }

    Page<PetAnswer> ofPerson(UserId owner, UserId reader, PageRequest page) {
        Optional<PetId> after = page.cursor(CURSOR).map(PetId::parse);
        visibility.requireRead(reader, owner);
        List<Pet> found = store.ofOwner(owner, after, page.limit() + 1);
        List<Pet> shown = found.stream().limit(page.limit()).toList();
        String next = found.size() > shown.size()
                ? Cursor.encode(CURSOR, shown.getLast().petId().toString())
                : null;
        return new Page<>(shown.stream().map(pet -> PetAnswer.of(pet, reader)).toList(), next);
    }
}
