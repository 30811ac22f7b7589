package com.petpal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A problem is told in the client's language and names the trace it belongs to. */
class LanguageAndTraceTest extends WebContext {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de                    | Hier ist nichts",
                "de-AT                 | Hier ist nichts",
                "fr, de;q=0.5, en;q=0.1| Hier ist nichts",
                "en-GB                 | There is nothing here",
                "en, de                | There is nothing here",
                "fr                    | There is nothing here",
                "nonsense;;q=x         | There is nothing here",
                "*                     | There is nothing here"
            })
    void theLanguageIsTheClientsAndTheCodeIsNot(String accepted, String title) {
        RawAnswer refused = get("/nothing", "Accept-Language", accepted);

        assertRefused(refused, 404, "not_found");
        assertThat(refused.text("title")).isEqualTo(title);
    }

    @Test
    void filtersAndTheContainerSpeakTheLanguageToo() {
        RawAnswer unknown = http().get("/things", Map.of("Accept-Language", "de"));
        RawAnswer tooLong = post("x".repeat(5_000), "Accept-Language", "de");

        assertThat(unknown.text("title")).isEqualTo("Bitte zuerst anmelden");
        assertThat(tooLong.text("title")).isEqualTo("Die Anfrage ist zu groß");
    }

    @Test
    void everyTitleIsThereInEveryLanguage() {
        assertThat(titles("problems/titles_de")).isEqualTo(titles("problems/titles"));
    }

    @Test
    void aRefusalNamesTheTraceOfTheRequest() {
        RawAnswer refused = get("/nothing", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        RawAnswer raw = http().get("/things", Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(refused.text("traceId")).isEqualTo(TRACE);
        assertThat(raw.text("traceId")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @CsvSource({
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "nonsense"
    })
    void aTraceThatIsNoneIsReplaced(String traceparent) {
        RawAnswer refused = get("/nothing", "traceparent", traceparent);

        assertRefused(refused, 404, "not_found");
        assertThat(refused.text("traceId")).isNotEqualTo(TRACE).doesNotContain("00000000000000000000000000000000");
    }

    private static Set<String> titles(String bundle) {
        return ResourceBundle.getBundle(
                        bundle, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet()
                .stream()
                .filter(key -> !key.endsWith(".detail"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
