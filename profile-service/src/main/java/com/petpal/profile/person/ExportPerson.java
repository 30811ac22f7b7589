package com.petpal.profile.person;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.count.ReadCounts;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody's profile, for themselves. */
@Component
final class ExportPerson implements ExportPart {

    private final PeopleStore store;
    private final ReadCounts counts;

    ExportPerson(PeopleStore store, ReadCounts counts) {
        this.store = store;
        this.counts = counts;
    }

    @Override
    public Set<String> collections() {
        return Set.of("people", "handle_claims");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        store.find(userId).ifPresent(person -> zip.one("person.json", PersonAnswer.of(person, counts.of(userId))));
    }
}
