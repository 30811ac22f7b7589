package com.petpal.feed.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What an edited post says and shows: whether it may, whom it mentions, and its images. */
@Component
class PostContents {

    private static final Logger log = LoggerFactory.getLogger(PostContents.class);

    private final OwnPets ownPets;
    private final FindMentions findMentions;
    private final HangImages hangImages;
    private final KeepImages keepImages;

    PostContents(OwnPets ownPets, FindMentions findMentions, HangImages hangImages, KeepImages keepImages) {
        this.ownPets = ownPets;
        this.findMentions = findMentions;
        this.hangImages = hangImages;
        this.keepImages = keepImages;
    }

    /**
     * Whom it mentions now. Pets that it was about already need not be the author's any more.
     *
     * @throws PostRefused if it may not be like that
     */
    List<Mention> require(Post before, PostDetails wanted) {
        PostText.require(wanted.text());
        var added = new ArrayList<PetId>(wanted.petIds());
        added.removeAll(before.petIds());
        ownPets.require(before.authorId(), added);
        return wanted.text().equals(before.text())
                ? before.mentions()
                : findMentions.in(wanted.text(), before.authorId());
    }

    /**
     * To be called before the change is kept: images are shown to nobody too many in between. Whatever the change opens is
     * opened by its event.
     */
    void hangFor(Post before, Post after) {
        boolean narrowed = before.audience() != after.audience() && after.audience() == Audience.FOLLOWERS;
        var toHang = new ArrayList<MediaId>(after.mediaIds());
        if (!narrowed) {
            toHang.removeAll(before.mediaIds());
        }
        hangImages.on(after.postId(), after.authorId(), toHang, narrowest(before.audience(), after.audience()));
    }

    private static Audience narrowest(Audience one, Audience other) {
        return one == Audience.PUBLIC ? other : one;
    }

    /** To be called where the change was not kept. Trying is enough: the next one finds it. */
    void putBack(Post before, Post after) {
        try {
            if (!after.mediaIds().isEmpty()) {
                keepImages.bringInLine(before.postId(), after.mediaIds());
            }
        } catch (RuntimeException away) {
            log.debug("images of post {} are left where they hang", before.postId());
        }
    }
}
