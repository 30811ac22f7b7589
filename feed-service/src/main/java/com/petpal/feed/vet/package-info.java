/**
 * Verified vets: people of whom an admin has seen that they are veterinarians.
 *
 * <pre>
 * feed.vets        shard key _id hashed
 *   _id UserId, verified, trail [{at, by, verified}] the last 50: who decided, and when
 *   indexes: trail.by, for erasing
 * feed.listings    vets: everybody who may be one, by id
 *
 * Redis     vet:&lt;userId&gt;   Badge as JSON, also that there is none, 10 min; near cache
 * erasure   the document; the name of whoever decided, in those of others
 * </pre>
 */
@NullMarked
package com.petpal.feed.vet;

import org.jspecify.annotations.NullMarked;
