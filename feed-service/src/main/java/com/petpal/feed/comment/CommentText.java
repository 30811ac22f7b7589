package com.petpal.feed.comment;

import com.petpal.feed.comment.CommentRefused.TextTooLong;
import com.petpal.platform.text.PlainText;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.MergePatch;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the text of a comment may be, when it is written and when it is edited. */
@Component
class CommentText {

    /** What a reader counts as one character: Unicode's extended grapheme cluster (UAX 29). */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final int MAX_CHARACTERS = 2_000;
    private static final Set<String> EDITABLE = Set.of("text");

    private final MergePatch mergePatch;
    private final Validator validator;

    CommentText(MergePatch mergePatch, Validator validator) {
        this.mergePatch = mergePatch;
        this.validator = validator;
    }

    private record Words(
            @NotNull @PlainText(max = 16_000, lines = true) String text) {}

    /** The text itself, if it is short enough. */
    String required(String text) {
        if (CHARACTER.matcher(text).results().skip(MAX_CHARACTERS).findAny().isPresent()) {
            throw new TextTooLong(MAX_CHARACTERS);
        }
        return text;
    }

    /** The text as a merge patch changes it. */
    String patched(String text, JsonNode patch) {
        Words changed = mergePatch.apply(patch, new Words(text), Words.class, EDITABLE);
        validator.validate(changed).stream().findFirst().ifPresent(broken -> {
            throw new BadInput("invalid_request", "/text", broken.getMessage());
        });
        return required(changed.text());
    }
}
