package com.petpal.feed.advice;

import com.petpal.feed.item.FeedItem;
import com.petpal.feed.item.PresentPosts;
import com.petpal.feed.post.Post;
import com.petpal.feed.triage.TriageAbout;
import com.petpal.feed.vet.Vets;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts beside questions what lists show with them. Whether their reader may see them is decided before. */
@Component
class PresentQuestions {

    private final PresentPosts presentPosts;
    private final Acceptances acceptances;
    private final Vets vets;
    private final TriageAbout triage;

    PresentQuestions(PresentPosts presentPosts, Acceptances acceptances, Vets vets, TriageAbout triage) {
        this.presentPosts = presentPosts;
        this.acceptances = acceptances;
        this.vets = vets;
        this.triage = triage;
    }

    List<QuestionItem> present(UserId reader, List<Post> visible, Locale language) {
        List<FeedItem> items = presentPosts.present(reader, visible);
        Map<PostId, Acceptance> accepted =
                acceptances.of(items.stream().map(item -> item.post().postId()).toList());
        Set<UserId> verified =
                vets.among(items.stream().map(item -> item.post().authorId()).toList());
        return items.stream()
                .map(item -> new QuestionItem(
                        item,
                        Optional.ofNullable(accepted.get(item.post().postId()))
                                .map(Acceptance::commentId)
                                .orElse(null),
                        verified.contains(item.post().authorId()) ? true : null,
                        triage.cards(item.post().text(), item.pets(), language).orElse(null)))
                .toList();
    }
}
