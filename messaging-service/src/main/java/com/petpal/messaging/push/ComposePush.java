package com.petpal.messaging.push;

import com.petpal.messaging.push.PushContent.Composed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has a push composed by the feature that wanted it, and counts what is unread in all of them. */
@Component
class ComposePush {

    private final Map<String, PushContent> contents;
    private final List<BadgePart> badge;

    ComposePush(List<PushContent> contents, List<BadgePart> badge) {
        this.contents =
                contents.stream().collect(Collectors.toUnmodifiableMap(PushContent::composer, Function.identity()));
        this.badge = List.copyOf(badge);
    }

    Optional<Composed> compose(PushJob job) {
        return Optional.ofNullable(contents.get(job.composer())).flatMap(content -> content.compose(job));
    }

    int badge(PushJob job) {
        return badge.stream().mapToInt(part -> part.unread(job)).sum();
    }
}
