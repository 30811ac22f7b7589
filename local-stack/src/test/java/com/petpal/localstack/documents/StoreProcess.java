package com.petpal.localstack.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The documents program in a JVM of its own, so that it can be killed. */
final class StoreProcess implements AutoCloseable {

    private static final String READY = "documents ready on ";

    private final Process process;
    private final String uri;

    private StoreProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    static StoreProcess start(Path file) throws IOException {
        var process =
                builder(file).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new StoreProcess(process, readyLine(process).substring(READY.length()));
    }

    /** For one that is expected to give up: its error output and exit code are the caller's to read. */
    static ProcessBuilder builder(Path file) {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.petpal.localstack.LocalStack",
                "documents"));
        builder.environment().put("PETPAL_DOCUMENTS_PORT", "0");
        builder.environment().put("PETPAL_DOCUMENTS_FILE", file.toString());
        return builder;
    }

    String uri() {
        return uri;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @SuppressWarnings("resource") // closing the reader would close the child's output under it
    private static String readyLine(Process process) throws IOException {
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line;
            }
        }
        throw new IOException("the documents program ended before it was ready");
    }
}
