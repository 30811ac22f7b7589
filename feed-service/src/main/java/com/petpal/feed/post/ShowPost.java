package com.petpal.feed.post;

import com.petpal.feed.triage.TriageAbout;
import com.petpal.platform.web.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside a post what it is answered with: a question or an alert is looked through for emergencies. */
@Component
class ShowPost {

    private final TriageAbout triage;

    ShowPost(TriageAbout triage) {
        this.triage = triage;
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
