package com.petpal.feed.timeline;

import com.petpal.feed.post.Post;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.card.PetCard;
import java.util.List;

/** A post as the home feed shows it, with whom and what it is about. */
public record FeedItem(Post post, PersonCard author, List<PetCard> pets) {

    public FeedItem {
        pets = List.copyOf(pets);
    }
}
