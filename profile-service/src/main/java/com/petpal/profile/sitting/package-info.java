/**
 * Sitting requests: who looks for somebody to look after pets, who does, and where that is.
 *
 * <pre>
 * profile.sitting_requests   shard key homeId hashed, _id; outbox, timer
 *   _id SittingId, homeId (the owner)
 *   details           {petIds, from, to, urgency, place {lat, lon, label?}, careCard}
 *   state             OPEN, CLAIMED; COMPLETED, CANCELLED, EXPIRED, kept for 30 days
 *   fence             number of the latest claim; it only grows
 *   claim?            {sitterId, at, expiresAt}: of who has it, or had it to the end
 *   alerting          {ring, radiusKm, nextAt?, told [userId]}: how far word has spread; at most 500 are told
 *   dueAt             the next ring, the end of a claim, of the sitting, or of its keeping
 *   relist            [list ⇥ sort key]: where in lists it may not stand as it should; written with every change
 *   people            everybody whom it names beside its owner (indexed, for erasing)
 *   version           counts changes; the entity tag
 *
 * profile.listings    by group profile.sitting, from the request as it is; made again by RebuildSittingLists
 *   nearby:sitting:&lt;level&gt;:&lt;cell&gt;   by id; payload {cell}, of at least 1 km; while it is open
 *   claimed:&lt;userId&gt;                 by beginning; of whoever claimed it, until it is handed back or goes
 *
 *          ┌──────── handback, claim ran out, block, erasure ────────┐
 *          ▼                                                         │
 *        OPEN ── claim: one conditional update, fence + 1 ──► CLAIMED (confirm: to the end) ── complete, or its end ──► COMPLETED ─► review
 *          └── its end ──► EXPIRED                 DELETE by the owner, of either ──► CANCELLED
 *
 * events out  sitting.created, sitting.changed {sittingId}   aggregate = sittingId
 *             sitting.alerted {sittingId, ownerId, urgency, userIds, at, withdrawn}
 *             profile.notify: owner and sitter are told what the other did
 * events in   created and changed: lists, the first ring, claimants who are blocked or erased meanwhile;
 *             block.started: ends claims between the two               (group profile.sitting)
 * erasure     what somebody asked for goes; they and their pets leave what others ask for, and events that wait; their list, and what lists theirs
 * Redis       pet-sitting:&lt;petId&gt;   who may sit a pet, as JSON, 10 min; near cache
 *             limit:sitting-request:&lt;userId&gt;, limit:sitting-claim:&lt;userId&gt;   see platform/limit
 * </pre>
 *
 * The window: the exact place, the care card, and the care notes of the pets are a sitter's from their claim until the claim ends, at {@code to} at
 * the latest. From the claim on, not from {@code from} on: whoever decides whether they can give that medicine has to read of it before they
 * confirm. Everything else, events, lists, bands and what others are shown, is made from {@link com.petpal.profile.place.Location}, which snaps first.
 *
 * <p>Care notes belong to a pet that thousands may look at, so whether a reader sits it must cost those nothing: {@code pet-sitting:} is one entry a
 * pet and not one a reader, asked only about pets that have notes or are not shown otherwise, and mostly says nobody. It is a hint: the request
 * it names is read, from one shard, whenever the reader is whom it names, and decides. So a cache that is late can close a window and open none.
 *
 * <p>Requests of co-owners lie at the co-owner's home, so the hint is loaded from the homes of all who have the pet: one as a rule, six at most.
 */
@NullMarked
package com.petpal.profile.sitting;

import org.jspecify.annotations.NullMarked;
