package com.petpal.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a JVM keeps after it has collected its garbage, in bytes.
 *
 * @param heap what lives on the heap
 * @param elsewhere what else is in main memory: all that the system counts, without the heap's pages. Only right if the heap's
 *     pages are all there, by {@link #WHOLE_HEAP}
 */
record ProcessMemory(double heap, double elsewhere) {

    /**
     * Otherwise pages of the heap that come into use one by one would look like memory that something needs, and so would the twentieth of the heap that the
     * collector leaves as it is to save itself some moving.
     */
    static final String WHOLE_HEAP = "-XX:+AlwaysPreTouch -XX:MarkSweepDeadRatio=0";

    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");
    private static final List<String> COMMITTED = List.of("S0C", "S1C", "EC", "OC");
    private static final int KB = 1_024;

    /** Of a process on this JDK, after two collections: what was finalised in the first goes in the second. */
    static ProcessMemory settled(long pid) {
        String id = String.valueOf(pid);
        run(tool("jcmd"), id, "GC.run");
        run(tool("jcmd"), id, "GC.run");
        List<String> lines = run(tool("jstat"), "-gc", id).lines().toList();
        String[] names = lines.getFirst().strip().split("\\s+");
        String[] values = lines.get(1).strip().split("\\s+");
        Map<String, Double> kilobytes = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (!values[i].equals("-")) {
                kilobytes.put(names[i], Double.parseDouble(values[i]));
            }
        }
        double resident = Double.parseDouble(run("ps", "-o", "rss=", "-p", id).strip());
        return new ProcessMemory(sum(kilobytes, USED), resident * KB - sum(kilobytes, COMMITTED));
    }

    private static double sum(Map<String, Double> kilobytes, List<String> names) {
        return names.stream()
                .mapToDouble(name -> kilobytes.getOrDefault(name, 0.0) * KB)
                .sum();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while memory was looked at", e);
        }
    }
}
