package com.petpal.feed.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a text apart into words without case, accents and widths: {@code "Krämpfe? It's Zoë"} is {@code kraempfe}, {@code its},
 * {@code zoe}. German umlauts become two letters, because that is how people write them who have none.
 *
 * <p>A word is a run of letters and digits; apostrophes do not end one. What is written without spaces is one word.
 */
public final class Words {

    /** So much of a word is compared. */
    public static final int LONGEST = 40;

    private Words() {}

    /** @param most only so many words are looked at, the first ones */
    public static List<String> of(String text, int most) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        String folded = fold(text);
        for (int i = 0; i < folded.length() && words.size() < most; ) {
            int letter = folded.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                if (word.length() < LONGEST) {
                    word.appendCodePoint(letter);
                }
            } else if (!isSilent(letter)) {
                end(word, words);
            }
        }
        if (words.size() < most) {
            end(word, words);
        }
        return List.copyOf(words);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Apostrophes of all kinds, and marks that stand on the letter before. */
    private static boolean isSilent(int c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u02bc'
                || c == '\u00ad'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String fold(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String umlauts =
                whole.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return Normalizer.normalize(umlauts, Normalizer.Form.NFD);
    }
}
