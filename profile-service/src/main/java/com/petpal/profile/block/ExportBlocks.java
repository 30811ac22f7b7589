package com.petpal.profile.block;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom somebody blocked and muted, by id. Who blocked or muted them is those people's to tell. */
@Component
final class ExportBlocks implements ExportPart {

    private static final int PAGE = 1_000;

    private final BlockStore blocks;
    private final MuteStore mutes;

    ExportBlocks(BlockStore blocks, MuteStore mutes) {
        this.blocks = blocks;
        this.mutes = mutes;
    }

    @Override
    public Set<String> collections() {
        return Set.of("blocks", "mutes");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<UserId>pages("blocks.json", last -> blocks.page(userId, last, PAGE), person -> person);
        zip.<UserId>pages("mutes.json", last -> mutes.page(userId, last, PAGE), person -> person);
    }
}
