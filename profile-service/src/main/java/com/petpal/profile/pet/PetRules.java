package com.petpal.profile.pet;

import com.petpal.platform.web.BadInput;
import com.petpal.profile.text.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What must hold of a pet beside the form of its fields. */
@Component
final class PetRules {

    /** No pet is older; some tortoises try. */
    private static final int OLDEST_YEARS = 200;

    private final Rules rules;
    private final Clock clock;

    PetRules(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    PetDetails keptBy(PetDetails details) {
        rules.keptBy(details);
        LocalDate born = details.bornOn();
        // Tomorrow in UTC is today somewhere.
        LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        if (born != null && (born.isAfter(latest) || born.isBefore(latest.minusYears(OLDEST_YEARS)))) {
            throw new BadInput("invalid_request", "/bornOn", "A pet is born in the past, within 200 years.");
        }
        return details;
    }
}
