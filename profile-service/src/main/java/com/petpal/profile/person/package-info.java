/**
 * People and their handles.
 *
 * <pre>
 * profile.people           shard key _id hashed
 *   _id UserId, handle, displayName, bio?, privacy, version, state provisional|active, dueAt (while provisional)
 *   indexes: dueAt sparse
 * profile.handle_claims    shard key _id hashed
 *   _id normalised handle, userId, leaseUntil (absent once held): what makes a handle unique in a sharded world
 *
 * Redis      profile:&lt;userId&gt;   Person as JSON, 10 min     what GET /v1/people/{userId} shows
 *            person:&lt;userId&gt;    PersonCard as JSON, 10 min  read by every service
 *            both are deleted by every write, before it is acknowledged
 * events in  account.registered (group profile.person): the registration is true, so the person becomes active and the claim held
 * events out person.opened {}; aggregate = UserId: the person was edited, and shares with everybody
 * erasure    the claim, then the person; first of all steps
 * timer      dueAt: two minutes after a person was made auth-service is asked whether the registration became true
 * </pre>
 *
 * A claim is leased for 30 s. It can be taken over when the lease is over and the person it was claimed for is known to be nobody; a lease never ends the
 * claim of somebody whose registration is true, however late the news of it.
 */
@NullMarked
package com.petpal.profile.person;

import org.jspecify.annotations.NullMarked;
