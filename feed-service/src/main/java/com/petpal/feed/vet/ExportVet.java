package com.petpal.feed.vet;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was decided on somebody, for themselves: when, but not by whom. */
@Component
final class ExportVet implements ExportPart {

    private final VetStore store;

    ExportVet(VetStore store) {
        this.store = store;
    }

    @Override
    public Set<String> collections() {
        return Set.of("vets");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        Optional<Vet> vet = store.find(userId)
                .map(found -> new Vet(
                        found.userId(),
                        found.verified(),
                        found.trail().stream()
                                .map(decision -> new Vet.Decision(decision.at(), null, decision.verified()))
                                .toList()));
        zip.list("vet.json", vets -> vet.ifPresent(vets));
    }
}
