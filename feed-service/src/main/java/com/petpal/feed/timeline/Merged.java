package com.petpal.feed.timeline;

import com.petpal.feed.timeline.Source.Horizon;
import com.petpal.platform.identity.PostId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Several sources as one, newest first, each post once.
 *
 * <p>Only as far down as every source is whole: what lies below the first place at which one of them was cut off is for
 * MongoDB to say, or there would be a gap.
 *
 * @param rest where MongoDB has to go on, exclusive; empty at the top
 * @param ended whether nothing is missing, neither wanted nor there
 */
record Merged(List<PostId> posts, Optional<PostId> rest, boolean ended) {

    Merged {
        posts = List.copyOf(posts);
    }

    static Merged of(List<Source> sources, Optional<PostId> before, int wanted) {
        Optional<String> from = before.map(PostId::timeFirst);
        Optional<Horizon> horizon = sources.stream()
                .flatMap(source -> source.horizon(from, wanted).stream())
                .max(Comparator.naturalOrder());
        List<PostId> posts = members(sources)
                .filter(member -> horizon.map(place -> place.reaches(member)).orElse(true))
                .limit(wanted)
                .map(PostId::parseTimeFirst)
                .toList();
        return new Merged(
                posts,
                horizon.flatMap(Horizon::post).map(PostId::parseTimeFirst),
                horizon.isEmpty() || posts.size() == wanted);
    }

    private static Stream<String> members(List<Source> sources) {
        return sources.size() == 1
                ? sources.getFirst().posts().stream()
                : sources.stream()
                        .flatMap(source -> source.posts().stream())
                        .sorted(Comparator.reverseOrder())
                        .distinct();
    }
}
