package com.petpal.systemtests.bench;

import com.petpal.systemtests.App;
import com.petpal.systemtests.Cost;
import com.petpal.systemtests.Person;
import com.petpal.systemtests.Stack;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./petpal bench auth}: what signing in costs, on a stack of its own, beside what it cannot cost less than. */
final class AuthBench {

    private static final int PEOPLE = 20;
    private static final int PEOPLE_WHILE_KEYS_CHANGE = 6;
    private static final int REFRESHES = 50;

    private final PrintStream out;
    private final AuthPlan plan;
    private final Stack stack;
    private final Cores cores;

    private AuthBench(PrintStream out, AuthPlan plan, Stack stack, Cores cores) {
        this.out = out;
        this.plan = plan;
        this.stack = stack;
        this.cores = cores;
    }

    /** Brings the stack up with settings under which one machine may be many people, and keys change quickly. */
    static void run(PrintStream out, AuthPlan plan, Stack stack) {
        Map<String, String> settings = new HashMap<>(KeyRotations.SETTINGS);
        settings.put("PETPAL_LIMITS_FACTOR", "100000");
        Cores cores = Cores.of(stack);
        settings.put("PETPAL_HASHING_THREADS", String.valueOf(cores.ofOne()));
        stack.petpal(settings, "up").expectSuccess();
        try {
            new AuthBench(out, plan, stack, cores).run();
        } finally {
            stack.down();
        }
    }

    private void run() {
        App gateway = stack.app();
        List<String> emails = Stream.generate(
                        () -> Person.registerSoon(gateway, "Somebody").email())
                .limit(PEOPLE)
                .toList();
        var visits = new Visits(stack.app("auth-service"), gateway, emails);
        out.printf("Warming up for %d s%n", plan.warmUp().toSeconds());
        cores.give("auth-service");
        visits.refresh(plan.warmUp().dividedBy(5));
        visits.logIn(plan.warmUp().multipliedBy(7).dividedBy(10));
        cores.enter();
        Argon2Reference.measure(cores.ofOne(), plan.warmUp().dividedBy(10));
        out.println(
                cores.areApart()
                        ? "auth-service has a core for itself, or bare Argon2id in its place"
                        : "All share all cores");
        logins(visits);
        TokenChecks.Micros checks = TokenChecks.measure();
        line(
                "token check, seen before       %6.1f us   (at most 20; the first time %.0f us)",
                checks.again(), checks.first());
        Cost refresh = visits.refresh(REFRESHES);
        line(
                "MongoDB commands a refresh     %6d      (at most 2; one=%d many=%d all=%d)",
                refresh.mongo(), refresh.one(), refresh.many(), refresh.all());
        timing(visits);
        rotations(emails.subList(0, PEOPLE_WHILE_KEYS_CHANGE));
    }

    /** By turns, so that a noisy machine is noisy to both. */
    private void logins(Visits visits) {
        var hashes = new AtOnce.Done(0, 0, 0);
        var logins = new AtOnce.Done(0, 0, 0);
        for (int i = 0; i < plan.slices(); i++) {
            cores.enter();
            hashes = hashes.plus(Argon2Reference.measure(cores.ofOne(), plan.slice()));
            cores.leave();
            logins = logins.plus(visits.logIn(plan.slice()));
        }
        line("Argon2id alone, hashes/s       %6.1f", hashes.perSecond());
        line("logins/s                       %6.1f      (%d failed)", logins.perSecond(), logins.failed());
        line("logins / hashes                %6.2f      (at least 0.9)", logins.perSecond() / hashes.perSecond());
    }

    private void timing(Visits visits) {
        Visits.Tried tried = visits.tryPasswords(plan.tries());
        line(
                "wrong password, known          %6.2f ms   (p50 of %d)",
                tried.known().getValueAtPercentile(50) / 1e3, tried.known().getTotalCount());
        line(
                "wrong password, unknown        %6.2f ms   (p50 of %d)",
                tried.unknown().getValueAtPercentile(50) / 1e3, tried.unknown().getTotalCount());
        line("known / unknown                %6.3f      (0.98 to 1.02)", tried.ratio());
    }

    private void rotations(List<String> emails) {
        KeyRotations.Seen seen = new KeyRotations(stack).run(plan.rotations(), emails);
        line("signing keys changed           %6d      times", seen.keys());
        line(
                "refused meanwhile              %6d      of %d requests (none) %s",
                seen.refused().values().stream().mapToInt(Integer::intValue).sum(), seen.requests(), seen.refused());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
