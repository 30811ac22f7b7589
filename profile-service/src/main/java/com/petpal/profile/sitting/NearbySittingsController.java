package com.petpal.profile.sitting;

import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.nearby.Neighbourhood;
import com.petpal.profile.sitting.FindSittings.NearbySitting;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open requests near a place, for sitters. */
@RestController
final class NearbySittingsController {

    private final FindSittings find;

    NearbySittingsController(FindSittings find) {
        this.find = find;
    }

    /** Out of the same bucket as people and pets. */
    @PersonalLimit(value = "nearby", atOnce = 120, paceSeconds = 2)
    @GetMapping("/v1/nearby/sitting-requests")
    Page<NearbySitting> requests(@AuthenticationPrincipal Caller caller, Neighbourhood around, PageRequest page) {
        return find.near(caller.userId(), around, page);
    }
}
