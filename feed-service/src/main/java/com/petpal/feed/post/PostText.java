package com.petpal.feed.post;

import com.petpal.feed.post.PostRefused.TextTooLong;
import com.petpal.feed.post.PostRefused.TextUnreadable;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold of the text of a post or comment beside that it is plain: few enough characters, and something to be seen. */
public final class PostText {

    /** What a reader counts as one character: Unicode's extended grapheme cluster (UAX 29). */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final int MAX_CHARACTERS = 2_000;

    /**
     * More than any script or emoji needs (UAX 15 counts on at most 30 marks): what is longer is a flood that would pass
     * for one character.
     */
    private static final int MAX_CODE_POINTS = 40;

    /** Letters and symbols that show nothing: fillers of Hangul, the empty Braille pattern. */
    private static final Set<Integer> EMPTY = Set.of(0x115f, 0x1160, 0x3164, 0xffa0, 0x2800);

    private PostText() {}

    /** @throws PostRefused if it is too long or nobody could read it */
    public static String require(String text) {
        if (text.codePoints().noneMatch(PostText::shows)) {
            throw new TextUnreadable();
        }
        Matcher characters = CHARACTER.matcher(text);
        for (int count = 1; characters.find(); count++) {
            if (count > MAX_CHARACTERS) {
                throw new TextTooLong(MAX_CHARACTERS);
            }
            if (text.codePointCount(characters.start(), characters.end()) > MAX_CODE_POINTS) {
                throw new TextUnreadable();
            }
        }
        return text;
    }

    private static boolean shows(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> !EMPTY.contains(codePoint);
        };
    }
}
