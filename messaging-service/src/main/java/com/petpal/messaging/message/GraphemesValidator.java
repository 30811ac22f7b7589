package com.petpal.messaging.message;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides what {@link Graphemes} is. Since Java 20 character breaks are those of UAX 29. */
public final class GraphemesValidator implements ConstraintValidator<Graphemes, CharSequence> {

    private int max;

    @Override
    public void initialize(Graphemes rule) {
        this.max = rule.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || text.length() <= max || clusters(text.toString()) <= max;
    }

    private int clusters(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int found = 0;
        while (found <= max && breaks.next() != BreakIterator.DONE) {
            found++;
        }
        return found;
    }
}
