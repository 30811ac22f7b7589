package com.petpal.feed.reaction;

import com.petpal.feed.post.PostSight;
import com.petpal.feed.tally.Tallies;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads who reacts to a post. Blocked people are left out. */
@Component
class ListReactions {

    private static final String CURSOR = "reactions";

    private final ReactionStore store;
    private final PostSight sight;
    private final CardReader cards;
    private final Tallies tallies;

    ListReactions(ReactionStore store, PostSight sight, CardReader cards, Tallies tallies) {
        this.store = store;
        this.sight = sight;
        this.cards = cards;
        this.tallies = tallies;
    }

    ReactionPage list(UserId reader, PostId postId, Optional<ReactionType> type, PageRequest page) {
        Viewer viewer = sight.viewer(reader);
        sight.require(viewer, postId);
        List<Reaction> found = store.page(postId, type, page.cursor(CURSOR), page.limit() + 1);
        List<Reaction> some = found.subList(0, Math.min(page.limit(), found.size()));
        List<Reaction> met =
                some.stream().filter(one -> viewer.mayMeet(one.userId())).toList();
        var people = cards.read(met.stream().map(Reaction::userId).toList(), List.of());
        String next = found.size() > some.size()
                ? Cursor.encode(CURSOR, some.getLast().since())
                : null;
        return new ReactionPage(
                met.stream().flatMap(one -> item(one, people)).toList(),
                next,
                tallies.of(postId).reactions());
    }

    private static Stream<ReactionItem> item(Reaction reaction, CardReader.CardIndex people) {
        return reaction.type().stream()
                .flatMap(type -> people.person(reaction.userId()).stream()
                        .map(card -> new ReactionItem(card, type, reaction.at())));
    }
}
