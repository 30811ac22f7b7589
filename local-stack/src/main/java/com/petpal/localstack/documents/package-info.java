/**
 * A document store for laptop and tests that drivers take for mongos.
 *
 * <pre>
 * driver ──► MongosBackend, one command at a time
 *              1. TargetingClassifier   what a sharded cluster refuses, or would scatter, is refused here
 *              2. RetriedWrites         a write sent twice by the driver happens once
 *              3. mongo-java-server     with an index by hashed field in each collection (RoutingIndex)
 *              4. MVStore.commit        before the answer, so an acknowledged write survives kill -9
 *              5. cloneDeeply           so that no answer is torn by the next write
 * Expiry ──► deletes what is past expiresAt, as MongoDB's TTL monitor does
 * </pre>
 *
 * It is never for production, and its speed says nothing about MongoDB.
 */
@NullMarked
package com.petpal.localstack.documents;

import org.jspecify.annotations.NullMarked;
