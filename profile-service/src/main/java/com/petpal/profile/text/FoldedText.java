package com.petpal.profile.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Text without case, accents and different widths, so that "Zoë" is found by "zoe": NFKC_Casefold, then without combining marks.
 *
 * @param value single spaces between words, none around them, no control characters
 */
public record FoldedText(String value) {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

    public static FoldedText of(String text) {
        String apart = DECOMPOSE.normalize(FOLD.normalize(text));
        var folded = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(c -> Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
                .forEach(folded::appendCodePoint);
        return new FoldedText(String.join(" ", folded.toString().strip().split(" +", -1)));
    }

    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** The first characters, by code points. */
    public String first(int characters) {
        return length() <= characters ? value : value.substring(0, value.offsetByCodePoints(0, characters));
    }
}
