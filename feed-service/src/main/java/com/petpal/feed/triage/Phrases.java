package com.petpal.feed.triage;

import com.petpal.feed.word.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases, as a trie of words: at each word of a text the trie is walked down as far as the text goes along, so the time
 * is the number of words times the longest phrase, however many phrases there are.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

    private static final int MOST_WORDS = 5_000;

    /** Small words that say nothing here, so that "hit by a car" is also "hit by the car" and "not really breathing" is "not breathing". */
    private static final Set<String> SILENT = Set.of(
            "a",
            "an",
            "the",
            "my",
            "his",
            "her",
            "our",
            "their",
            "its",
            "your",
            "this",
            "some",
            "really",
            "very",
            "just",
            "properly",
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "mein",
            "meine",
            "meinen",
            "meinem",
            "meiner",
            "unser",
            "unsere",
            "unseren",
            "unserem",
            "unserer",
            "sein",
            "seine",
            "seinen",
            "ihr",
            "ihre",
            "ihren",
            "sehr",
            "ganz",
            "gerade",
            "richtig",
            "mehr");

    /** Where in a text a phrase was found, in words: from, up to but without. */
    record Hit<T>(T what, int from, int to) {

        boolean isWithin(Hit<?> other) {
            return other.from <= from && to <= other.to;
        }
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> ends = new ArrayList<>();
    }

    private final Node<T> root = new Node<>();

    /** To be called before anybody searches. */
    void add(String phrase, T what) {
        Node<T> at = root;
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase without words: " + phrase);
        }
        for (String word : words) {
            at = at.next.computeIfAbsent(word, longer -> new Node<>());
        }
        at.ends.add(what);
    }

    /** Every phrase in a text, also such as overlap. */
    List<Hit<T>> in(String text) {
        List<String> words = words(text);
        var hits = new ArrayList<Hit<T>>();
        for (int from = 0; from < words.size(); from++) {
            @Nullable Node<T> at = root;
            for (int to = from; to < words.size(); to++) {
                at = at.next.get(words.get(to));
                if (at == null) {
                    break;
                }
                for (T what : at.ends) {
                    hits.add(new Hit<>(what, from, to + 1));
                }
            }
        }
        return hits;
    }

    private static List<String> words(String text) {
        return Words.of(text, MOST_WORDS).stream()
                .filter(word -> !SILENT.contains(word))
                .toList();
    }
}
