package com.petpal.profile.pet;

import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Breeds to choose from. */
@RestController
final class BreedsController {

    private static final int LONGEST = 60;

    private final Breeds breeds;

    BreedsController(Breeds breeds) {
        this.breeds = breeds;
    }

    /** One page: whoever wants others says more of the name. */
    @GetMapping("/v1/pets/breeds")
    Page<String> suggest(
            @RequestParam("species") String species,
            @RequestParam(name = "q", defaultValue = "") String typed,
            PageRequest page) {
        if (typed.length() > LONGEST) {
            throw new BadInput("invalid_request", "q", "No breed has a name as long as that.");
        }
        return new Page<>(breeds.suggest(Species.parse(species), typed, page.limit()), null);
    }
}
