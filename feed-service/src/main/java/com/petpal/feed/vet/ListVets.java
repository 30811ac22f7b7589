package com.petpal.feed.vet;

import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.CardReader.CardIndex;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows who is a vet, to whoever may meet them. Warm and near the beginning of the list it asks no store. */
@Component
class ListVets {

    private static final String CURSOR = "vets";

    private final VetList list;
    private final Vets vets;
    private final CardReader cards;
    private final RelationsView relations;

    ListVets(VetList list, Vets vets, CardReader cards, RelationsView relations) {
        this.list = list;
        this.vets = vets;
        this.cards = cards;
        this.relations = relations;
    }

    record VetItem(PersonCard person, boolean verifiedVet) {}

    Page<VetItem> page(UserId reader, PageRequest page) {
        var viewer = new Viewer(reader, relations.of(reader));
        Optional<UserId> after = page.cursor(CURSOR).map(UserId::parse);
        List<UserId> some = list.page(after, page.limit() + 1);
        List<UserId> shown = some.subList(0, Math.min(some.size(), page.limit()));
        Set<UserId> verified = vets.among(shown);
        CardIndex index = cards.read(verified, List.of());
        List<VetItem> items = shown.stream()
                .filter(verified::contains)
                .filter(viewer::mayMeet)
                .flatMap(vet -> index.person(vet).stream())
                .map(person -> new VetItem(person, true))
                .toList();
        String next = some.size() > shown.size()
                ? Cursor.encode(CURSOR, shown.getLast().toString())
                : null;
        return new Page<>(items, next);
    }
}
