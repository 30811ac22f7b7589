package com.petpal.profile.person;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases a person and gives back their handle. First of all steps: what follows relies on there being nobody any more. */
@Component
@Order(10)
final class ErasePerson implements ErasureStep {

    private final PeopleStore people;
    private final ClaimStore claims;
    private final People cached;

    ErasePerson(PeopleStore people, ClaimStore claims, People cached) {
        this.people = people;
        this.claims = claims;
        this.cached = cached;
    }

    /** The person knows the handle, so they go after its claim. */
    @Override
    public void erase(UserId userId, Count count) {
        people.find(userId).ifPresent(person -> {
            count.erased("handles", claims.forget(new Handle(person.handle()), userId));
            count.erased("people", people.remove(userId));
        });
        cached.forget(userId);
    }
}
