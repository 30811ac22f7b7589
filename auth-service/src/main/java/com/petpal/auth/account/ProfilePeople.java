package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalProblem;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Asks {@code PUT /internal/people/{userId}}. */
final class ProfilePeople implements People {

    private final RestClient profile;

    ProfilePeople(RestClient profile) {
        this.profile = profile;
    }

    @Override
    public void add(UserId userId, NewPerson person) {
        try {
            profile.put()
                    .uri("/internal/people/{userId}", userId)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(person)
                    .retrieve()
                    .toBodilessEntity();
        } catch (InternalProblem refused) {
            throw switch (refused.code()) {
                case "handle_taken" -> new RegistrationRefused.HandleTaken();
                // Our fields have the names of theirs, so their pointers are right in our body, too.
                case String code
                when refused.status() == 400 && !refused.errors().isEmpty() ->
                    new RegistrationRefused.BadPerson(code, refused.errors());
                default -> refused;
            };
        }
    }
}
