package com.petpal.platform.web;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells that a store or another service does not answer from the exceptions that their drivers throw. */
final class Outages {

    /** Driver classes that not every program has on its class path. */
    private static final Set<String> BY_NAME = Set.of(
            "com.petpal.platform.redis.RedisAway",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoSocketOpenException",
            "com.mongodb.MongoSocketReadException",
            "com.mongodb.MongoSocketReadTimeoutException",
            "com.mongodb.MongoSocketWriteException",
            "com.mongodb.MongoSocketClosedException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoInterruptedException",
            "io.netty.channel.ConnectTimeoutException",
            "reactor.netty.http.client.PrematureCloseException");

    private Outages() {}

    static boolean isOutage(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof TimeoutException
                || BY_NAME.contains(cause.getClass().getName());
    }
}
