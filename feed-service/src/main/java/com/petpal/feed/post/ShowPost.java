package com.petpal.feed.post;

import com.petpal.feed.triage.Banner;
import com.petpal.feed.triage.TriageAbout;
import com.petpal.platform.web.ProblemTexts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside a post what it is answered with: a question or an alert is looked through for emergencies. */
@Component
public class ShowPost {

    private final TriageAbout triage;

    ShowPost(TriageAbout triage) {
        this.triage = triage;
    }

    ShownPost show(Post post, @Nullable String acceptLanguage) {
        return new ShownPost(post, banner(post, acceptLanguage).orElse(null));
    }

    /** @param acceptLanguage as the header came */
    public Optional<Banner> banner(Post post, @Nullable String acceptLanguage) {
        return post.kind() == PostKind.MOMENT
                ? Optional.empty()
                : triage.pets(post.text(), post.petIds(), ProblemTexts.language(acceptLanguage));
    }
}
