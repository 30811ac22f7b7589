package com.petpal.profile.playdate;

import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.nearby.Neighbourhood;
import com.petpal.profile.playdate.FindPlaydates.NearbyPlaydate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Playdates near a place, for people. */
@RestController
final class NearbyPlaydatesController {

    private final FindPlaydates find;

    NearbyPlaydatesController(FindPlaydates find) {
        this.find = find;
    }

    /** Out of the same bucket as people and pets. */
    @PersonalLimit(value = "nearby", atOnce = 120, paceSeconds = 2)
    @GetMapping("/v1/nearby/playdates")
    Page<NearbyPlaydate> playdates(@AuthenticationPrincipal Caller caller, Neighbourhood around, PageRequest page) {
        return find.near(caller.userId(), around, page);
    }
}
