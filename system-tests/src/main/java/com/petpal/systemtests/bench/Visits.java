package com.petpal.systemtests.bench;

import com.petpal.systemtests.Answer;
import com.petpal.systemtests.App;
import com.petpal.systemtests.Cost;
import com.petpal.systemtests.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** Logins and refreshes of people who are there, and of some who are not. */
final class Visits {

    private static final int CLIENTS_A_CORE = 8;

    private final App auth;
    private final App gateway;
    private final List<String> emails;
    private final AtomicInteger next = new AtomicInteger();

    /** @param auth auth-service itself */
    Visits(App auth, App gateway, List<String> emails) {
        this.auth = auth;
        this.gateway = gateway;
        this.emails = List.copyOf(emails);
    }

    /** Logs in for a time, with more clients than there are cores, so that hashing never waits for anybody. */
    AtOnce.Done logIn(Duration time) {
        int clients = CLIENTS_A_CORE * Runtime.getRuntime().availableProcessors();
        return AtOnce.asClients(clients, time, () -> {
            String email = emails.get(Math.floorMod(next.getAndIncrement(), emails.size()));
            return logIn(email, Person.PASSWORD).status() == 200;
        });
    }

    /** Microseconds that wrong passwords took. */
    record Tried(Histogram known, Histogram unknown) {

        double ratio() {
            return known.getValueAtPercentile(50) / (double) unknown.getValueAtPercentile(50);
        }
    }

    /** Wrong passwords, one after the other: in a random order, so that what one leaves behind meets both alike. */
    Tried tryPasswords(int tries) {
        var tried = new Tried(micros(), micros());
        var order = new ArrayList<Boolean>();
        for (int i = 0; i < tries; i++) {
            order.add(i % 2 == 0);
        }
        Collections.shuffle(order, new Random(1));
        for (int i = 0; i < tries; i++) {
            boolean known = order.get(i);
            String email =
                    known ? emails.get(i % emails.size()) : "nobody_" + i + "_" + System.nanoTime() + "@example.org";
            long began = System.nanoTime();
            logIn(email, "not their password").expect(401);
            (known ? tried.known() : tried.unknown())
                    .recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
        }
        return tried;
    }

    /** Refreshes for a time, a session a client: what people do most, and hardly any of it is a hash. */
    void refresh(Duration time) {
        ThreadLocal<Answer> session = ThreadLocal.withInitial(() -> logIn(
                        emails.get(Math.floorMod(next.getAndIncrement(), emails.size())), Person.PASSWORD)
                .expect(200));
        AtOnce.asClients(CLIENTS_A_CORE, time, () -> {
            Answer refreshed = auth.post(
                            "/v1/auth/refresh",
                            Map.of("refreshToken", session.get().text("/refreshToken")))
                    .expect(200);
            session.set(refreshed);
            return true;
        });
    }

    /** The dearest of some refreshes in a row, as people see it. */
    Cost refresh(int times) {
        Answer session = logIn(emails.getFirst(), Person.PASSWORD).expect(200);
        var costs = new Cost[times];
        for (int i = 0; i < times; i++) {
            session = gateway.post("/v1/auth/refresh", Map.of("refreshToken", session.text("/refreshToken")))
                    .expect(200);
            costs[i] = Cost.of(session);
        }
        return Arrays.stream(costs)
                .max(Comparator.comparingInt(Cost::mongo).thenComparingInt(cost -> cost.many() + cost.all()))
                .orElseThrow();
    }

    private Answer logIn(String email, String password) {
        return auth.post("/v1/auth/login", Map.of("email", email, "password", password));
    }

    private static Histogram micros() {
        return new Histogram(TimeUnit.MINUTES.toMicros(1), 4);
    }
}
