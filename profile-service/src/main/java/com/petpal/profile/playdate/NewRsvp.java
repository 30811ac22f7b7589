package com.petpal.profile.playdate;

import com.petpal.platform.identity.PetId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends who wants to come, if anything.
 *
 * @param petIds whom they bring; nobody if it is absent
 */
record NewRsvp(@Size(max = 10) List<@NotNull PetId> petIds) {

    static final NewRsvp ALONE = new NewRsvp(null);

    NewRsvp(@Nullable List<@NotNull PetId> petIds) {
        this.petIds = petIds == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(petIds));
    }
}
