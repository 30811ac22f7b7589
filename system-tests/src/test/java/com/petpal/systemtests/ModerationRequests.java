package com.petpal.systemtests;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reports, and a moderator who works on them, each request once. */
final class ModerationRequests {

    private static final String REPORTS = "/v1/reports";
    private static final String CASES = "/v1/moderation/reports";

    private final App reporter;
    private final App moderator;
    private final String subject;
    private final List<String> reports;

    ModerationRequests(Stack stack, Person reporter) {
        App app = stack.app();
        Person mia = Person.register(app, "Mia");
        stack.petpal("admin", "grant", mia.email(), "moderator").expectSuccess();
        this.reporter = reporter.app();
        this.moderator = mia.login(app).app();
        this.subject = Person.register(app, "Rob").userId();
        this.reports = List.of(
                report("person", subject).expect(201).text("/reportId"),
                reportOfSomebody(),
                reportOfSomebody(),
                reportOfSomebody());
        claim(reports.get(1)).expect(200);
        claim(reports.get(2)).expect(200);
        claim(reports.get(3)).expect(200);
        act(reports.get(3)).expect(201);
    }

    /** Of a post, each of another; whether there is one is not asked. */
    private String reportOfSomebody() {
        String post = subject + "0%010d".formatted(System.nanoTime() % 10_000_000_000L);
        return report("post", post).expect(201).text("/reportId");
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        requests.put("POST " + REPORTS, () -> report("person", subject));
        requests.put("GET " + REPORTS + "/mine", () -> reporter.get(REPORTS + "/mine"));
        requests.put("GET " + REPORTS + "/{reportId}", () -> reporter.get(REPORTS + "/" + reports.getFirst()));
        requests.put("GET /v1/people/me/moderation", () -> reporter.get("/v1/people/me/moderation"));
        requests.put("GET " + CASES, () -> moderator.get(CASES));
        String one = CASES + "/{reportId}";
        requests.put("GET " + one, () -> moderator.get(path(reports.getFirst())));
        requests.put("POST " + one + "/claim", () -> claim(reports.getFirst()));
        requests.put("DELETE " + one + "/claim", () -> moderator.delete(path(reports.get(1)) + "/claim"));
        requests.put(
                "POST " + one + "/notes",
                () -> moderator.post(path(reports.getFirst()) + "/notes", Map.of("text", "Seen.")));
        requests.put("POST " + one + "/actions", () -> act(reports.get(2)));
        requests.put("POST " + one + "/undo", () -> moderator.post(path(reports.get(3)) + "/undo", Map.of()));
    }

    private Answer report(String type, String id) {
        return reporter.post(REPORTS, Map.of("subject", Map.of("type", type, "id", id), "category", "spam"));
    }

    private Answer claim(String report) {
        return moderator.post(path(report) + "/claim", Map.of());
    }

    private Answer act(String report) {
        return moderator.post(path(report) + "/actions", Map.of("action", "dismiss"));
    }

    private static String path(String report) {
        return CASES + "/" + report;
    }
}
