package com.petpal.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WholeZipTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatWasWrittenIsRead() throws IOException {
        assertThat(read(written()))
                .containsExactly(
                        Map.entry("about.json", "{\"a\":1}"),
                        Map.entry("feed/numbers.json", "[1,2,3,4,5]"),
                        Map.entry("feed/none.json", "[]"),
                        Map.entry("feed/words.txt", "words"));
    }

    @Test
    void whereverItBreaksOffThatIsNoticed() {
        byte[] whole = written();

        IntStream.range(0, whole.length)
                .forEach(length -> assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                        .as("%d of %d bytes", length, whole.length)
                        .isInstanceOf(IOException.class));
    }

    @Test
    void whatFollowsAnEndIsNoticed() {
        byte[] whole = written();

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 5))).isInstanceOf(IOException.class);
    }

    private static byte[] written() {
        var out = new ByteArrayOutputStream();
        var zip = new ExportZip(out, JSON);
        zip.one("about.json", Map.of("a", 1));
        zip.in("feed").pages("numbers.json", WholeZipTest::pageAfter, number -> number);
        zip.in("feed").list("none.json", nothing -> {});
        zip.in("feed").file("words.txt", words -> words.write("words".getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        return out.toByteArray();
    }

    /** Pages of two, up to five. */
    private static List<Integer> pageAfter(Optional<Integer> last) {
        int from = last.orElse(0) + 1;
        return IntStream.rangeClosed(from, Math.min(from + 1, 5)).boxed().toList();
    }

    private static Map<String, String> read(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        WholeZip.read(
                new ByteArrayInputStream(bytes),
                (name, content) -> files.put(name, new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        return files;
    }
}
