package com.petpal.feed.advice;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.feed.post.Tags;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.platform.web.ProblemTexts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a page of questions as somebody asked for it. */
@Component
class ReadQuestions {

    private static final int MOST_WORDS = 5;

    private final ListQuestions listQuestions;
    private final PresentQuestions presentQuestions;
    private final PostSight sight;

    ReadQuestions(ListQuestions listQuestions, PresentQuestions presentQuestions, PostSight sight) {
        this.listQuestions = listQuestions;
        this.presentQuestions = presentQuestions;
        this.sight = sight;
    }

    Page<QuestionItem> read(
            UserId reader,
            Optional<String> tag,
            boolean open,
            @Nullable String typed,
            @Nullable String acceptLanguage,
            PageRequest page) {
        var wanted = new Wanted(tag.map(Tags::require), open, words(typed));
        Page<Post> found = listQuestions.page(sight.viewer(reader), wanted, page);
        var language = ProblemTexts.language(acceptLanguage);
        return new Page<>(presentQuestions.present(reader, found.items(), language), found.nextCursor());
    }

    private static List<String> words(@Nullable String typed) {
        if (typed == null) {
            return List.of();
        }
        List<String> words = QuestionWords.wanted(typed, MOST_WORDS);
        if (words.isEmpty()) {
            throw new BadInput("invalid_request", "q", "This needs a word that tells questions apart.");
        }
        return words;
    }
}
