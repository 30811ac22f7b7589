package com.petpal.feed.item;

import com.petpal.feed.post.Post;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.card.PetCard;
import java.util.List;

/** A post as lists show it, with whom and what it is about. */
public record FeedItem(Post post, PersonCard author, List<PetCard> pets) {

    public FeedItem {
        pets = List.copyOf(pets);
    }
}
