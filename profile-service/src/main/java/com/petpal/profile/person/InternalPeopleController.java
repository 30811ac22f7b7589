package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People, for auth-service. */
@RestController
@RequestMapping("/internal/people")
final class InternalPeopleController {

    private final RegisterPerson register;

    InternalPeopleController(RegisterPerson register) {
        this.register = register;
    }

    @PutMapping("/{userId}")
    @ResponseStatus(HttpStatus.CREATED)
    void register(@PathVariable UserId userId, @Valid @RequestBody NewPerson person) {
        register.register(userId, Handle.parse(person.handle()), person.displayName());
    }
}
