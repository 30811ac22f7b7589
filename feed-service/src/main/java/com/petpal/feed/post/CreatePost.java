package com.petpal.feed.post;

import com.petpal.feed.post.PostRefused.NotYourPet;
import com.petpal.feed.post.PostRefused.TextTooLong;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Takes a new post: kept on a majority, announced by its event, at once in its author's own feed. */
@Component
class CreatePost {

    /** What a reader counts as one character: Unicode's extended grapheme cluster (UAX 29). */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final int MAX_CHARACTERS = 2_000;

    private final Posts posts;
    private final AuthorTimeline timeline;
    private final CardReader cards;
    private final HangImages hangImages;

    CreatePost(Posts posts, AuthorTimeline timeline, CardReader cards, HangImages hangImages) {
        this.posts = posts;
        this.timeline = timeline;
        this.cards = cards;
        this.hangImages = hangImages;
    }

    /** @param id chosen before the work begins, so that a retry after a crash makes the same post */
    Post create(UserId author, PostId id, NewPost request) {
        if (CHARACTER
                .matcher(request.text())
                .results()
                .skip(MAX_CHARACTERS)
                .findAny()
                .isPresent()) {
            throw new TextTooLong(MAX_CHARACTERS);
        }
        requireOwn(author, request.petIds());
        hangImages.on(id, author, request.mediaIds(), request.audience());
        Post post = posts.create(new Post(
                id,
                author,
                request.kind(),
                request.text(),
                request.petIds(),
                request.mediaIds(),
                request.audience(),
                id.createdAt().truncatedTo(ChronoUnit.MILLIS),
                1,
                null));
        timeline.show(post);
        return post;
    }

    private void requireOwn(UserId author, List<PetId> petIds) {
        var found = cards.read(List.of(), petIds).pets(petIds);
        if (found.size() < petIds.size()
                || found.stream().anyMatch(pet -> !pet.ownerId().equals(author))) {
            throw new NotYourPet();
        }
    }
}
