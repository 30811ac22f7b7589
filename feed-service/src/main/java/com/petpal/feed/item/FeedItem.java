package com.petpal.feed.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.feed.post.Post;
import com.petpal.feed.reaction.ReactionType;
import com.petpal.feed.tally.Tally;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.card.PetCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as lists show it, with whom and what it is about.
 *
 * @param counts how much it is talked about
 * @param myReaction how its reader reacts to it, absent if not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedItem(
        Post post,
        PersonCard author,
        List<PetCard> pets,
        Tally counts,
        @Nullable ReactionType myReaction) {

    public FeedItem {
        pets = List.copyOf(pets);
    }
}
