package com.petpal.feed.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the data files say.
 *
 * @param concerns the worst first
 * @param animals words for each species
 */
record Knowledge(List<Concern> concerns, Map<Species, List<String>> animals) {

    private static final List<String> CONCERNS = List.of("/triage/emergencies.yaml", "/triage/poisons.yaml");
    private static final String ANIMALS = "/triage/animals.yaml";

    Knowledge {
        concerns = List.copyOf(concerns);
        animals = Map.copyOf(animals);
    }

    /** As shipped with the service. Anything odd in it keeps the service from starting. */
    static Knowledge shipped() {
        var json = JsonMapper.builder().build();
        var concerns = new ArrayList<Concern>();
        for (String file : CONCERNS) {
            concerns.addAll(json.convertValue(read(file), new TypeReference<List<Concern>>() {}));
        }
        concerns.sort(Comparator.comparing(Concern::level));
        return new Knowledge(concerns, json.convertValue(read(ANIMALS), new TypeReference<>() {}));
    }

    private static Object read(String name) {
        try (InputStream file = Knowledge.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
