package com.petpal.feed.advice;

import com.petpal.feed.post.Post;
import com.petpal.feed.word.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which words a question is found: those of its tags, then of its text, without what every question has. */
final class QuestionWords {

    /** The most words of one question, so that it cannot fill the lists. */
    static final int MOST = 40;

    /** What words are listed under has so many letters; shorter ones are in no list. */
    static final int SHORTEST = 2;

    private static final int MOST_LOOKED_AT = 1_000;
    private static final String FILE = "/advice/stopwords.txt";
    private static final Set<String> STOP_WORDS = stopWords();

    private QuestionWords() {}

    static SortedSet<String> of(Post question) {
        Stream<String> tags = question.tags().stream().flatMap(tag -> Words.of(tag, MOST).stream());
        Stream<String> text = Words.of(question.text(), MOST_LOOKED_AT).stream();
        return Stream.concat(tags, text)
                .filter(QuestionWords::counts)
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Words that somebody looks for, of which the last ones may only be begun. */
    static List<String> wanted(String typed, int most) {
        return Words.of(typed, MOST).stream()
                .filter(QuestionWords::counts)
                .distinct()
                .limit(most)
                .toList();
    }

    private static boolean counts(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST && !STOP_WORDS.contains(word);
    }

    /** The first in the alphabet of those that begin so: by which one entry of several stands for a question. */
    static Optional<String> first(SortedSet<String> words, String prefix) {
        return words.tailSet(prefix).stream().findFirst().filter(word -> word.startsWith(prefix));
    }

    static boolean haveAll(SortedSet<String> words, Collection<String> prefixes) {
        return prefixes.stream().allMatch(prefix -> first(words, prefix).isPresent());
    }

    private static Set<String> stopWords() {
        try (var file = QuestionWords.class.getResourceAsStream(FILE)) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
