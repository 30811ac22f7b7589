package com.petpal.platform.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;

/** What a code means, in the languages there are bundles for; English otherwise. */
final class ProblemTitles {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTitles() {}

    /** A code without a title of its own, such as a feature's, is titled by its status. */
    static String title(String code, int status, Locale language) {
        try {
            return ResourceBundle.getBundle("problems.titles", language, ENGLISH_OTHERWISE)
                    .getString(code);
        } catch (MissingResourceException untitled) {
            HttpStatus known = HttpStatus.resolve(status);
            return known == null ? code : known.getReasonPhrase();
        }
    }
}
