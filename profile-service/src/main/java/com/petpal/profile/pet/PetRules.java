package com.petpal.profile.pet;

import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold of a pet beside the form of its fields. */
@Component
final class PetRules {

    /** No pet is older; some tortoises try. */
    private static final int OLDEST_YEARS = 200;

    private static final int LONGEST_PROTECTION_YEARS = 50;

    private final Rules rules;
    private final Clock clock;

    PetRules(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    PetDetails keptBy(PetDetails details) {
        rules.keptBy(details);
        // Tomorrow in UTC is today somewhere.
        LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        age(details, latest);
        if (Set.copyOf(details.temperament()).size() < details.temperament().size()) {
            throw new BadInput("invalid_request", "/temperament", "Say each once.");
        }
        for (int i = 0; i < details.vaccinations().size(); i++) {
            vaccination(details.vaccinations().get(i), "/vaccinations/" + i, latest);
        }
        return details;
    }

    private static void age(PetDetails details, LocalDate latest) {
        LocalDate born = details.bornOn();
        EstimatedAge estimated = details.estimatedAge();
        if (born != null && estimated != null) {
            throw new BadInput(
                    "invalid_request", "/estimatedAge", "Say when a pet was born or how old it is, not both.");
        }
        if (born != null && isOutside(born, latest)) {
            throw new BadInput("invalid_request", "/bornOn", "A pet is born in the past, within 200 years.");
        }
        if (estimated != null && isOutside(estimated.asOf(), latest)) {
            throw new BadInput("invalid_request", "/estimatedAge/asOf", "An age is as of a day in the past.");
        }
    }

    private static void vaccination(Vaccination vaccination, String pointer, LocalDate latest) {
        LocalDate given = vaccination.givenOn();
        LocalDate expires = vaccination.expiresOn();
        if (given != null && isOutside(given, latest)) {
            throw new BadInput("invalid_request", pointer + "/givenOn", "A vaccination is given in the past.");
        }
        if (expires != null && isOutside(expires, latest.plusYears(LONGEST_PROTECTION_YEARS))) {
            throw new BadInput("invalid_request", pointer + "/expiresOn", "No protection lasts as long as that.");
        }
        if (given != null && expires != null && expires.isBefore(given)) {
            throw new BadInput("invalid_request", pointer + "/expiresOn", "It expires after it was given.");
        }
    }

    private static boolean isOutside(LocalDate day, LocalDate latest) {
        return day.isAfter(latest) || day.isBefore(latest.minusYears(OLDEST_YEARS));
    }
}
