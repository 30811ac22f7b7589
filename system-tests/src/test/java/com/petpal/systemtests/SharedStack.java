package com.petpal.systemtests;

import java.nio.file.Path;

/** One stack for all tests of this module, with two messaging instances; it goes down when the JVM ends. */
final class SharedStack {

    /** Beside a developer's own stack: every port 300 higher. */
    static final int PORT_OFFSET = 300;

    private static final class Holder {
        static final Stack STACK = start();
    }

    private SharedStack() {}

    static Stack get() {
        return Holder.STACK;
    }

    /** Whatever an earlier test killed or stopped runs again. */
    static Stack whole() {
        Stack stack = get();
        boolean running = stack.status().stream()
                .allMatch(row -> row.path("state").asString().equals("running"));
        return running ? stack : stack.up("--messaging", "2");
    }

    private static Stack start() {
        Stack stack = new Stack(Path.of("target", "stack"), PORT_OFFSET);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::down));
        return stack.up("--messaging", "2");
    }
}
