/**
 * MongoDB as every service uses it: one registry of collections, one guard, one client.
 *
 * <pre>
 * Collections ──► CollectionsInitializer (laptop, tests)      shardCollection, indexes, TTL
 *     │      └──► ClusterSetupScript (real cluster)           deploy/mongodb/setup.js
 *     ▼
 * TargetingClassifier ──► TargetingListener (driver)          metric, ledger, Violations
 *     ▲              └──► local-stack's embedded store        refuses
 *     │
 * Declared: names that commands to many or all shards carry as their comment
 * </pre>
 */
@NullMarked
package com.petpal.platform.mongo;

import org.jspecify.annotations.NullMarked;
