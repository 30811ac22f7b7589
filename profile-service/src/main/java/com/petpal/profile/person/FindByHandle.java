package com.petpal.profile.person;

import com.petpal.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds a person by what people call each other by: the claim names whose handle it is, or was. */
@Component
final class FindByHandle {

    private final ClaimStore claims;
    private final People people;

    FindByHandle(ClaimStore claims, People people) {
        this.claims = claims;
        this.people = people;
    }

    /** @throws NotFound if nobody has exactly this handle */
    Person find(Handle handle) {
        return claims.find(handle)
                .flatMap(claim -> people.find(claim.userId()))
                .filter(person -> person.handle().equals(handle.value()))
                .orElseThrow(() -> new NotFound("person"));
    }
}
