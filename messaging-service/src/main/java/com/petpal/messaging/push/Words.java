package com.petpal.messaging.push;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What pushes say, in the languages there are. */
public final class Words {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** @param arguments names and numbers; a name stays as it is, whatever is in it */
    public static String of(Locale language, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("push.words", language, ENGLISH_OTHERWISE)
                .getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
