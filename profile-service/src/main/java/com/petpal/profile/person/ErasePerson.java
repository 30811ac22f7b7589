package com.petpal.profile.person;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases a person and gives back their handles. First of all steps: what follows relies on there being nobody any more. */
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

    /** The person knows the handles, so they go after their claims. */
    @Override
    public void erase(UserId userId, Count count) {
        people.find(userId).ifPresent(person -> {
            count.erased("handles", forgetHandles(person));
            count.erased("people", people.remove(userId));
        });
        cached.forget(userId);
    }

    private long forgetHandles(Person person) {
        return Stream.concat(
                        Stream.of(person.handle()),
                        person.formerHandles().stream().map(FormerHandle::handle))
                .mapToLong(handle -> claims.forget(new Handle(handle), person.userId()))
                .sum();
    }
}
