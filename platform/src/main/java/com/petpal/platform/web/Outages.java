package com.petpal.platform.web;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.web.client.ResourceAccessException;

/** Tells that a store or another service does not answer from the exceptions that their drivers throw. */
final class Outages {

    /** Driver classes that not every program has on its class path; their subclasses count too. */
    private static final Set<String> BY_NAME = Set.of(
            "com.petpal.platform.redis.RedisAway",
            "org.springframework.dao.NonTransientDataAccessResourceException",
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.dao.RecoverableDataAccessException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoExecutionTimeoutException",
            "com.mongodb.MongoOperationTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoServerUnavailableException",
            "com.mongodb.MongoConnectionPoolClearedException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoInterruptedException",
            // The write may have happened, but not on a majority: the client has to ask again.
            "com.mongodb.MongoWriteConcernException",
            "io.lettuce.core.RedisConnectionException",
            "io.lettuce.core.RedisCommandTimeoutException",
            "io.netty.channel.ConnectTimeoutException",
            "io.netty.handler.timeout.TimeoutException",
            "io.netty.channel.unix.Errors$NativeIoException",
            "reactor.netty.http.client.PrematureCloseException",
            "reactor.netty.channel.AbortedException");

    private Outages() {}

    static boolean isOutage(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof TimeoutException
                || cause instanceof HttpTimeoutException
                || cause instanceof ResourceAccessException
                || isNamed(cause);
    }

    private static boolean isNamed(Throwable cause) {
        return Stream.<Class<?>>iterate(cause.getClass(), type -> type != Throwable.class, Class::getSuperclass)
                .anyMatch(type -> BY_NAME.contains(type.getName()));
    }
}
