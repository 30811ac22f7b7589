package com.petpal.profile.block;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.People;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists whom a person blocked or muted, by id, for that person alone: so they see whom they may forgive. */
@Component
final class ListAversions {

    private final BlockStore blocks;
    private final MuteStore mutes;
    private final People people;

    ListAversions(BlockStore blocks, MuteStore mutes, People people) {
        this.blocks = blocks;
        this.mutes = mutes;
        this.people = people;
    }

    @FunctionalInterface
    private interface Source {
        List<UserId> page(UserId owner, Optional<UserId> after, int limit);
    }

    Page<PersonCard> blocks(UserId owner, PageRequest page) {
        return cards("blocks", blocks::page, owner, page);
    }

    Page<PersonCard> mutes(UserId owner, PageRequest page) {
        return cards("mutes", mutes::page, owner, page);
    }

    private Page<PersonCard> cards(String kind, Source source, UserId owner, PageRequest page) {
        List<UserId> found = source.page(owner, page.cursor(kind).map(UserId::parse), page.limit() + 1);
        List<UserId> shown = found.stream().limit(page.limit()).toList();
        String next = found.size() > shown.size()
                ? Cursor.encode(kind, shown.getLast().toString())
                : null;
        return new Page<>(people.cards(shown), next);
    }
}
