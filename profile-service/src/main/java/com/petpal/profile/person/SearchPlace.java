package com.petpal.profile.person;

import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far somebody has read what a search found: of each rank first those who were put in front when the search began, then whoever else is in
 * the list. Who was put in front is noted here, so that nobody is lost or repeated, whomever the reader follows meanwhile.
 *
 * @param stage where the reader is
 * @param after what was shown last there: how many of those in front, or the id of an entry; empty at the beginning of the stage
 * @param handles put in front of the handles
 * @param names put in front of the names
 */
record SearchPlace(Stage stage, String after, List<UserId> handles, List<UserId> names) {

    private static final int ID = 11;
    private static final int HEAD = 3;

    /** The parts of what is found, in their order. */
    enum Stage {
        HANDLES_IN_FRONT,
        HANDLES,
        NAMES_IN_FRONT,
        NAMES;

        boolean isInFront() {
            return this == HANDLES_IN_FRONT || this == NAMES_IN_FRONT;
        }
    }

    SearchPlace {
        handles = List.copyOf(handles);
        names = List.copyOf(names);
    }

    static SearchPlace begin(List<UserId> handles, List<UserId> names) {
        return new SearchPlace(Stage.HANDLES_IN_FRONT, "", handles, names);
    }

    SearchPlace at(Stage reached, String shown) {
        return new SearchPlace(reached, shown, handles, names);
    }

    List<UserId> inFront(Stage of) {
        return of == Stage.HANDLES_IN_FRONT ? handles : names;
    }

    boolean isInFront(UserId userId) {
        return handles.contains(userId) || names.contains(userId);
    }

    /** Where to begin a stage: behind what was shown, if it is the one that was reached. */
    Optional<String> after(Stage of) {
        return Optional.of(after).filter(shown -> of == stage && !shown.isEmpty());
    }

    String text() {
        String ids = Stream.concat(handles.stream(), names.stream())
                .map(UserId::toString)
                .reduce("", String::concat);
        return "" + stage.ordinal() + digit(handles.size()) + digit(names.size()) + ids + after;
    }

    /** @throws BadInput if it is no place in what this search finds */
    static SearchPlace parse(String text, SearchPrefix prefix) {
        try {
            Stage stage = Stage.values()[number(text, 0)];
            int handles = number(text, 1);
            int names = number(text, 2);
            List<UserId> ids = IntStream.range(0, handles + names)
                    .mapToObj(i -> UserId.parse(text.substring(HEAD + i * ID, HEAD + (i + 1) * ID)))
                    .toList();
            String after = text.substring(HEAD + ids.size() * ID);
            if (after.isEmpty() || (stage.isInFront() ? Integer.parseInt(after) >= 0 : prefix.matches(after))) {
                return new SearchPlace(stage, after, ids.subList(0, handles), ids.subList(handles, ids.size()));
            }
        } catch (InvalidId | NumberFormatException | IndexOutOfBoundsException forged) {
            throw bad();
        }
        throw bad();
    }

    private static char digit(int number) {
        return Character.forDigit(number, Character.MAX_RADIX);
    }

    private static int number(String text, int at) {
        return Character.digit(text.charAt(at), Character.MAX_RADIX);
    }

    private static BadInput bad() {
        return new BadInput("bad_cursor", "cursor", "This cursor is not of this search.");
    }
}
