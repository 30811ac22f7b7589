package com.petpal.profile.nearby;

import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.nearby.ListNearby.NearbyPerson;
import com.petpal.profile.nearby.ListNearby.NearbyPet;
import com.petpal.profile.nearby.ListNearby.NearbySitter;
import com.petpal.profile.pet.Species;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who and what is near a place, for people. */
@RestController
@RequestMapping("/v1/nearby")
final class NearbyController {

    private final ListNearby list;

    NearbyController(ListNearby list) {
        this.list = list;
    }

    /** Moving a map asks often; measuring out where somebody is asks much oftener: 120 at once, then one in two seconds. */
    @PersonalLimit(value = "nearby", atOnce = 120, paceSeconds = 2)
    @GetMapping("/people")
    Page<NearbyPerson> people(@AuthenticationPrincipal Caller caller, Neighbourhood around, PageRequest page) {
        return list.people(caller.userId(), around, page);
    }

    @PersonalLimit(value = "nearby", atOnce = 120, paceSeconds = 2)
    @GetMapping("/pets")
    Page<NearbyPet> pets(@AuthenticationPrincipal Caller caller, Neighbourhood around, PageRequest page) {
        return list.pets(caller.userId(), around, page);
    }

    @PersonalLimit(value = "nearby", atOnce = 120, paceSeconds = 2)
    @GetMapping("/sitters")
    Page<NearbySitter> sitters(
            @AuthenticationPrincipal Caller caller,
            Neighbourhood around,
            @RequestParam(required = false) @Nullable String species,
            PageRequest page) {
        return list.sitters(
                caller.userId(), around, Optional.ofNullable(species).map(Species::parse), page);
    }
}
