package com.petpal.localstack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.petpal.localstack.demo.DemoProgram;
import com.petpal.localstack.documents.DocumentsProgram;
import com.petpal.localstack.redis.RedisProgram;
import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the program that the first argument names, with the arguments that follow. */
public final class LocalStack {

    private static final int USAGE = 2;

    private static final Map<String, Program> PROGRAMS =
            Map.of("documents", DocumentsProgram::main, "redis", RedisProgram::main, "demo", DemoProgram::main);

    private LocalStack() {}

    @FunctionalInterface
    private interface Program {
        void main(String[] args) throws Exception;
    }

    @SuppressWarnings("SystemOut") // a command-line program says what is wrong on its terminal
    public static void main(String[] args) throws Exception {
        quietLibraries();
        var program = args.length == 0 ? null : PROGRAMS.get(args[0]);
        if (program == null) {
            System.err.println("usage: local-stack documents|redis|demo [argument...]");
            System.exit(USAGE);
            return;
        }
        program.main(Arrays.copyOfRange(args, 1, args.length));
    }

    /** Without Spring Boot around it, Logback would print everything down to debug. */
    private static void quietLibraries() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
            // It warns of each non-unique index, which it does without.
            context.getLogger("de.bwaldvogel.mongo").setLevel(Level.ERROR);
            // It prints whole commands that it did not like, with the people's data in them.
            context.getLogger("de.bwaldvogel.mongo.wire.MongoWireProtocolHandler")
                    .setLevel(Level.OFF);
        }
    }
}
