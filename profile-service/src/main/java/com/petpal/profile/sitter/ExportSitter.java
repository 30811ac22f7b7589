package com.petpal.profile.sitter;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody offers as a sitter, for themselves. */
@Component
final class ExportSitter implements ExportPart {

    private final SitterStore store;

    ExportSitter(SitterStore store) {
        this.store = store;
    }

    @Override
    public Set<String> collections() {
        return Set.of("sitters");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<Sitter>pages(
                "sitter.json",
                last -> last.isPresent()
                        ? List.of()
                        : store.find(userId).stream().toList(),
                Sitter::offer);
    }
}
