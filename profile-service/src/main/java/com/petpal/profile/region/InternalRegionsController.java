package com.petpal.profile.region;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.region.Region;
import com.petpal.platform.region.Regions;
import com.petpal.platform.web.BadInput;
import com.petpal.profile.person.People;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Regions of people, for feed-service. */
@RestController
final class InternalRegionsController {

    private final People people;

    InternalRegionsController(People people) {
        this.people = people;
    }

    record Wanted(@NotNull List<@NotNull UserId> people) {}

    @PostMapping("/internal/regions")
    Regions regions(@Valid @RequestBody Wanted wanted) {
        if (wanted.people().size() > Regions.LIMIT) {
            throw new BadInput("too_many_ids", "people", "At most " + Regions.LIMIT + " ids at once.");
        }
        return new Regions(people.places(wanted.people()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        place -> Region.at(
                                place.getValue().lat(), place.getValue().lon()))));
    }
}
