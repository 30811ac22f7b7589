package com.petpal.profile.pet;

import com.petpal.profile.text.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Breeds to suggest, shipped with the service in {@code breeds.tsv}: a species and a breed a line. A breed that is not here is as good.
 */
@Component
final class Breeds {

    private static final String FILE = "/breeds.tsv";

    private final Map<Species, List<Breed>> bySpecies;

    Breeds() {
        this.bySpecies = read();
    }

    /** @param folded as it is compared */
    private record Breed(Species species, String name, String folded) {

        static Breed of(String line) {
            String[] parts = line.split("\t", 2);
            return new Breed(
                    Species.of(parts[0]), parts[1], FoldedText.of(parts[1]).value());
        }

        boolean beginsWith(String text) {
            return folded.startsWith(text);
        }

        boolean hasWordThatBeginsWith(String text) {
            return folded.contains(" " + text) || folded.contains("-" + text);
        }
    }

    /** Breeds of a species of which a word begins so: first those that begin so themselves, each in the order of the alphabet. */
    List<String> suggest(Species species, String typed, int limit) {
        String text = FoldedText.of(typed).value();
        List<Breed> all = bySpecies.getOrDefault(species, List.of());
        return Stream.concat(
                        all.stream().filter(breed -> breed.beginsWith(text)),
                        all.stream().filter(breed -> !breed.beginsWith(text) && breed.hasWordThatBeginsWith(text)))
                .limit(limit)
                .map(Breed::name)
                .toList();
    }

    private static Map<Species, List<Breed>> read() {
        try (var file = Breeds.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Breed::of)
                    .sorted(Comparator.comparing(Breed::folded))
                    .collect(Collectors.groupingBy(
                            Breed::species, () -> new EnumMap<>(Species.class), Collectors.toUnmodifiableList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
