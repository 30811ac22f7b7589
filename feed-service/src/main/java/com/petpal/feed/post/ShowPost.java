package com.petpal.feed.post;

import com.petpal.feed.triage.TriageAbout;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside a post what it is answered with: a question or an alert is looked through for emergencies. */
@Component
class ShowPost {

    private final PostSight sight;
    private final TriageAbout triage;

    ShowPost(PostSight sight, TriageAbout triage) {
        this.sight = sight;
        this.triage = triage;
    }

    /** @throws com.petpal.platform.web.NotFound if there is no such post, or none for this reader */
    ShownPost read(UserId reader, PostId id, @Nullable String acceptLanguage) {
        return show(sight.require(reader, id), acceptLanguage);
    }

    /** @param acceptLanguage as the header came */
    ShownPost show(Post post, @Nullable String acceptLanguage) {
        if (post.kind() == PostKind.MOMENT) {
            return new ShownPost(post, null);
        }
        var language = ProblemTexts.language(acceptLanguage);
        return new ShownPost(
                post, triage.pets(post.text(), post.petIds(), language).orElse(null));
    }
}
