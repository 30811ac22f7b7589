package com.petpal.feed.post;

import com.petpal.platform.web.BadInput;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The #tags of a text: letters, their marks, digits and underscores of any script, in one form however they were
 * written (NFKC, lower case).
 */
public final class Tags {

    private static final int MOST = 10;
    private static final int LONGEST = 50;
    private static final String WORD = "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*+";

    /** Not inside of words and addresses. */
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_#&/])#(" + WORD + ")");

    private static final Pattern WHOLE = Pattern.compile(WORD);

    private Tags() {}

    /** The first ten, each once, in their order. What is longer than 50 characters is no tag. */
    public static List<String> in(String text) {
        return TAG.matcher(oneForm(text))
                .results()
                .map(found -> found.group(1))
                .filter(Tags::isShort)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * A tag as somebody wrote it, in the one form.
     *
     * @throws BadInput {@code bad_tag}
     */
    public static String require(String written) {
        if (isShort(written)) {
            String tag = oneForm(written);
            if (isShort(tag) && WHOLE.matcher(tag).matches()) {
                return tag;
            }
        }
        throw new BadInput("bad_tag", "tag", "A tag has at most " + LONGEST + " letters, digits and underscores.");
    }

    private static boolean isShort(String tag) {
        return tag.length() <= 2 * LONGEST && tag.codePointCount(0, tag.length()) <= LONGEST;
    }

    /** Lower case may take a text out of its normal form again. */
    private static String oneForm(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }
}
