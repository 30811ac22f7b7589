package com.petpal.feed.post;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalClients;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Finds out whom a text mentions: one question to profile-service for all handles. A handle that nobody has, or somebody
 * who is blocked either way, is just text.
 */
@Component
public class FindMentions {

    private static final int MOST = 10;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;

    /** Not inside of words and addresses; a dot at the end ends a sentence. */
    private static final Pattern HANDLE = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_.@/])@([A-Za-z0-9_.]*[A-Za-z0-9_])\\.*+(?![\\p{L}\\p{M}\\p{N}_@])");

    private final RestClient profile;
    private final RelationsView relations;

    FindMentions(RestClient profileClient, RelationsView relations) {
        this.profile = profileClient;
        this.relations = relations;
    }

    private record Handles(List<String> handles) {}

    private record Found(List<Mention> people) {}

    /**
     * Each person once, in the order of the text, at most ten.
     *
     * @throws com.petpal.platform.web.Unavailable if there are handles and profile-service does not answer
     */
    public List<Mention> in(String text, UserId author) {
        List<String> handles = handles(text);
        if (handles.isEmpty()) {
            return List.of();
        }
        Relations toOthers = relations.of(author);
        Map<String, Mention> known = ask(handles).people().stream()
                .filter(mention -> toOthers.mayMeet(mention.userId()))
                .collect(Collectors.toMap(Mention::handle, Function.identity(), (one, same) -> one));
        return handles.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    static List<String> handles(String text) {
        return HANDLE.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(handle -> handle.length() >= SHORTEST && handle.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Found ask(List<String> handles) {
        return Objects.requireNonNull(profile.post()
                .uri("/internal/handles")
                .attribute(InternalClients.ONLY_ASKS, true)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Handles(handles))
                .retrieve()
                .body(Found.class));
    }
}
