package com.petpal.systemtests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request cost, all programs together.
 *
 * @param one MongoDB commands to one shard
 * @param many MongoDB commands to some shards
 * @param all MongoDB commands to every shard
 * @param redis Redis commands
 * @param http internal calls
 */
public record Cost(int one, int many, int all, int redis, int http) {

    private static final Pattern MONGO = Pattern.compile("mongo;[^,]*one=(\\d+) many=(\\d+) all=(\\d+)");
    private static final Pattern REDIS = Pattern.compile("redis;[^,]*desc=\"(\\d+)\"");
    private static final Pattern HTTP = Pattern.compile("http;[^,]*desc=\"(\\d+)\"");

    /** @throws AssertionError if the answer does not say what it cost */
    public static Cost of(Answer answer) {
        String timing = String.join(", ", answer.headers().allValues("Server-Timing"));
        Matcher mongo = find(MONGO, timing);
        return new Cost(
                Integer.parseInt(mongo.group(1)),
                Integer.parseInt(mongo.group(2)),
                Integer.parseInt(mongo.group(3)),
                Integer.parseInt(find(REDIS, timing).group(1)),
                Integer.parseInt(find(HTTP, timing).group(1)));
    }

    static Cost of(String[] cells) {
        return new Cost(
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]));
    }

    public int mongo() {
        return one + many + all;
    }

    /** Whether nothing here exceeds the budget. */
    boolean within(Cost budget) {
        return one <= budget.one
                && many <= budget.many
                && all <= budget.all
                && redis <= budget.redis
                && http <= budget.http;
    }

    private static Matcher find(Pattern pattern, String timing) {
        Matcher matcher = pattern.matcher(timing);
        if (!matcher.find()) {
            throw new AssertionError("no cost in Server-Timing: " + timing);
        }
        return matcher;
    }
}
