package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds a person by what people call each other by: the claim names whose handle it is, or was. */
@Component
final class FindByHandle {

    /** The most handles that are looked for at once. */
    static final int MOST = 20;

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

    /** Somebody, and what they are called. */
    record Called(UserId userId, String handle) {}

    /** Those who have exactly these handles: one read of claims, one of cards through the cache. What is no handle is nobody's. */
    List<Called> findAll(Collection<String> handles) {
        Set<String> wanted = handles.stream().filter(Handle::isOne).limit(MOST).collect(Collectors.toUnmodifiableSet());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<UserId> holders = claims.holders(
                wanted.stream().map(Handle::parse).map(Handle::skeleton).toList());
        return people.cards(holders).stream()
                .filter(card -> wanted.contains(card.handle()))
                .map(card -> new Called(card.userId(), card.handle()))
                .toList();
    }
}
