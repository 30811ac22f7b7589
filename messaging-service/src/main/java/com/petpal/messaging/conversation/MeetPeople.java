package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.ConversationRefused.NobodyElse;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether people may be talked to, and whether whoever begins is a stranger to them. */
@Component
class MeetPeople {

    private final CardReader cards;
    private final RelationsView relations;

    MeetPeople(CardReader cards, RelationsView relations) {
        this.cards = cards;
        this.relations = relations;
    }

    /**
     * Those who do not follow me, and so are asked first.
     *
     * @throws NotFound if one of them cannot be met, who is then as absent as whoever does not exist: a block is not told to the blocked
     */
    Set<UserId> strangersAmong(UserId me, Collection<UserId> others) {
        if (others.isEmpty()) {
            throw new NobodyElse();
        }
        Relations mine = relations.of(me);
        if (!others.stream().allMatch(mine::mayMeet)
                || cards.read(others, List.of()).people().size() < others.size()) {
            throw new NotFound("person");
        }
        return others.stream()
                .filter(other -> !relations.of(other).following().contains(me))
                .collect(Collectors.toSet());
    }
}
