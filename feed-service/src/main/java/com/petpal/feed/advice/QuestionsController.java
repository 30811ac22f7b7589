package com.petpal.feed.advice;

import com.petpal.platform.security.Caller;
import com.petpal.platform.text.PlainText;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions, by tag, by words, or those that wait for an answer. */
@RestController
class QuestionsController {

    private final ReadQuestions readQuestions;

    QuestionsController(ReadQuestions readQuestions) {
        this.readQuestions = readQuestions;
    }

    @GetMapping("/v1/questions")
    Page<QuestionItem> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "tag") Optional<String> tag,
            @RequestParam(name = "unanswered", defaultValue = "false") boolean unanswered,
            @RequestParam(name = "q", required = false) @PlainText(max = 100) @Nullable String words,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            PageRequest page) {
        return readQuestions.read(caller.userId(), tag, unanswered, words, language, page);
    }
}
