package com.petpal.platform.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reaches MongoDB.
 *
 * @param uri the cluster's address with credentials, if it has any; the database is the service's own and not in it
 * @param setup whether to shard the service's collections and make their indexes at start; a real cluster is set up by
 *     {@code deploy/mongodb/setup.js} instead
 * @param refuseViolations whether commands that break a rule are collected for a test to find; the embedded store
 *     refuses them in any case
 * @param selectionTimeout how long a request waits for a server to be there
 * @param connectTimeout how long opening a connection may take
 * @param answerTimeout how long a server may be silent
 */
@ConfigurationProperties("petpal.mongo")
public record MongoSettings(
        @DefaultValue("mongodb://127.0.0.1:27117/") String uri,
        @DefaultValue("false") boolean setup,
        @DefaultValue("false") boolean refuseViolations,
        @DefaultValue("2s") Duration selectionTimeout,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("5s") Duration answerTimeout) {

    /** Leaves out the address, which may hold a password. */
    @Override
    public String toString() {
        return "MongoSettings[setup=" + setup + ", refuseViolations=" + refuseViolations + ", selectionTimeout="
                + selectionTimeout + ", connectTimeout=" + connectTimeout + ", answerTimeout=" + answerTimeout + "]";
    }
}
