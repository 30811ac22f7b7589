/**
 * A document store for laptop and tests that drivers take for mongos.
 *
 * <pre>
 * driver ──► MongosBackend, one command at a time
 *              1. TargetingClassifier   what a sharded cluster refuses, or would scatter, is refused here
 *              2. RetriedWrites         a write sent twice by the driver happens once
 *              3. mongo-java-server     with indexes by hashed field and by mark (RoutingIndex, PresenceIndex)
 *              4. MVStore.commit        before the answer, so an acknowledged write survives kill -9
 *              5. cloneDeeply           so that no answer is torn by the next write
 * DocumentStore, now and then: deletes what is past expiresAt, as MongoDB's TTL monitor does; compacts the file
 * </pre>
 *
 * It is never for production, and its speed says nothing about MongoDB.
 */
@NullMarked
package com.petpal.localstack.documents;

import org.jspecify.annotations.NullMarked;
