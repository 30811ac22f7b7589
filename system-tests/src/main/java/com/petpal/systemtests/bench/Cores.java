package com.petpal.systemtests.bench;

import com.petpal.systemtests.Stack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * Gives one program a core for itself and all else the others, as it would have machines of its own: a load generator and
 * a database on the same core would be measured, too. By {@code taskset}; without it, or with one core, all share all.
 */
final class Cores {

    private static final String FIRST = "0";

    private final Stack stack;
    private final boolean apart;
    private final String others;

    private Cores(Stack stack, boolean apart, int count) {
        this.stack = stack;
        this.apart = apart;
        this.others = "1-" + (count - 1);
    }

    static Cores of(Stack stack) {
        int count = Runtime.getRuntime().availableProcessors();
        boolean taskset = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
        return new Cores(stack, taskset && count > 1, count);
    }

    boolean areApart() {
        return apart;
    }

    /** How many a program that has them for itself may keep busy. */
    int ofOne() {
        return apart ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /** @param program the one that gets a core for itself */
    void give(String program) {
        for (JsonNode row : stack.status()) {
            pin(row.path("pid").asLong(), row.path("name").asString().equals(program) ? FIRST : others);
        }
        leave();
    }

    /** This process works where that program does, which has nothing to do meanwhile. */
    void enter() {
        pin(ProcessHandle.current().pid(), FIRST);
    }

    /** This process works where all others do. */
    void leave() {
        pin(ProcessHandle.current().pid(), others);
    }

    private void pin(long pid, String cores) {
        if (!apart) {
            return;
        }
        try {
            Process taskset = new ProcessBuilder("taskset", "-acp", cores, String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (taskset.waitFor() != 0) {
                throw new IllegalStateException("taskset could not give process " + pid + " cores " + cores);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cores were given", e);
        }
    }
}
