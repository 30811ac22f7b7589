package com.petpal.auth.account;

import com.petpal.platform.web.Forbidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Roles, for operators: whoever has the key of service credentials, and calls themselves so. No service does. */
@RestController
final class InternalRolesController {

    private static final String OPERATOR = "operator";

    private final ChangeRoles changeRoles;

    InternalRolesController(ChangeRoles changeRoles) {
        this.changeRoles = changeRoles;
    }

    record Change(@NotNull String email, @NotNull Role role, boolean granted) {

        @Override
        public String toString() {
            return "Change[" + role + ", granted=" + granted + "]";
        }
    }

    record Roles(List<String> roles) {

        Roles {
            roles = List.copyOf(roles);
        }
    }

    @PutMapping("/internal/roles")
    Roles change(@Valid @RequestBody Change change, Principal caller) {
        if (!OPERATOR.equals(caller.getName())) {
            throw new Forbidden("Only operators change roles.");
        }
        return new Roles(
                changeRoles.change(EmailAddress.parse(change.email()), change.role(), change.granted()).stream()
                        .sorted()
                        .toList());
    }
}
