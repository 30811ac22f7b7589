package com.petpal.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a code means, in the languages there are bundles for; English otherwise. */
public final class ProblemTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final int MAX_HEADER = 256;
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /**
     * The language that suits a client best.
     *
     * @param acceptLanguage the header as it came, or null; one that is no such header counts as none
     */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > MAX_HEADER) {
            return Locale.ENGLISH;
        }
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(acceptLanguage), LANGUAGES))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException noLanguages) {
            return Locale.ENGLISH;
        }
    }

    /** A code without a title of its own, such as a feature's, is titled by its status. */
    static String title(String code, int status, Locale language) {
        return text(code, language).orElseGet(() -> {
            HttpStatus known = HttpStatus.resolve(status);
            return known == null ? code : known.getReasonPhrase();
        });
    }

    /** What the refusal says itself, which is English, unless there is a translation for its code. */
    static @Nullable String detail(Refusal refusal, Locale language) {
        return refusal.detail() == null
                ? null
                : text(refusal.code() + ".detail", language).orElse(refusal.detail());
    }

    private static Optional<String> text(String key, Locale language) {
        var bundle = ResourceBundle.getBundle("problems.titles", language, ENGLISH_OTHERWISE);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
