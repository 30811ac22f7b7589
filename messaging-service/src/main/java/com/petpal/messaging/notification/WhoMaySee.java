package com.petpal.messaging.notification;

import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.visibility.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether somebody sees what another person posts: nobody is told of what they could not open. */
@Component
class WhoMaySee {

    private final RelationsView relations;
    private final CardReader cards;

    WhoMaySee(RelationsView relations, CardReader cards) {
        this.relations = relations;
        this.cards = cards;
    }

    /** @param followersOnly whether the post is for the followers of its author */
    boolean may(UserId reader, UserId author, boolean followersOnly) {
        var viewer = new Viewer(reader, relations.of(reader));
        return viewer.isCloseTo(author) || (!followersOnly && viewer.mayMeet(author) && isOpen(author));
    }

    /** Whose author is gone, is gone with them. */
    private boolean isOpen(UserId author) {
        return cards.read(List.of(author), List.of())
                .person(author)
                .filter(card -> !card.sharesWithFollowersOnly())
                .map(PersonCard::userId)
                .isPresent();
    }
}
