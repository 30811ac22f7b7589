/**
 * People and their handles.
 *
 * <pre>
 * profile.people           shard key _id hashed
 *   _id UserId, handle, displayName, bio?, privacy, formerHandles? [{handle, keptUntil}], version,
 *   state provisional|active, dueAt (while provisional)
 *   location {lat, lon} (the middle of a cell, while they share it), listedCells (see nearby)
 *   hiddenBy, clearedBy (reports that moderators decided on), outbox
 *   indexes: dueAt sparse, pendingSince sparse
 * profile.handle_claims    shard key _id hashed
 *   _id skeleton of the handle, userId, leaseUntil (absent once held), keptUntil (once it is not theirs any more), dueAt
 *   what makes a handle, and all that looks like it, unique in a sharded world
 *   indexes: dueAt sparse
 * search     entries of name:, and in front of them the first ten whom the reader follows, from the cards of all of those
 *            (5,000 at most), remembered in the process for 30 s
 * profile.listings         see listing: name:&lt;first two letters&gt;, made from people
 *
 * Redis      profile:&lt;userId&gt;   Person as JSON, 10 min     what GET /v1/people/{userId} shows
 *            person:&lt;userId&gt;    PersonCard as JSON, 10 min  read by every service
 *            both are deleted by every write, before it is acknowledged
 * events out person.named {userId, handle?, displayName?}: with the ones before, if there were any
 *            person.located {}: they share another place, or none any more; it does not say where
 *            person.opened {}; aggregate = UserId: the person was edited, and shares with everybody
 * events in  person.named (group profile.search): lists by handle and by each word of the name
 *            account.registered (group profile.person): the registration is true, so the person becomes active and the claim held
 * erasure    the claims, kept ones too, then the person; first of all steps
 * timers     a claim that is due becomes what the person says: held, kept back, or free
 *            dueAt of a person: two minutes after a person was made auth-service is asked whether the registration became true
 * </pre>
 *
 * A claim is leased for 30 s. It can be taken over when the lease is over and the person it was claimed for is known to be nobody; a lease never ends the
 * claim of somebody whose registration is true, however late the news of it.
 *
 * <p>A handle that was changed is kept back for 14 days, in which only whoever had it takes it again; three such a person.
 */
@NullMarked
package com.petpal.profile.person;

import org.jspecify.annotations.NullMarked;
