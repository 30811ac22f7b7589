/**
 * Playdates: who hosts one, who comes, and where it is.
 *
 * <pre>
 * profile.playdates   shard key homeId hashed, _id; outbox, timer
 *   _id PlaydateId, homeId (the host)
 *   details           {title, petIds, startsAt, endsAt, place {lat, lon, label}, capacity 2..100, species?}
 *   guests            {rsvps [{userId, state going|waitlisted, number, petIds, at}], lastNumber}: at most 100 and 100
 *   cancelled         the tombstone; shown to those who wanted to come
 *   hiddenBy          reports for which moderators keep it from others than its host; as if cancelled for those who wanted to come
 *   over              whether it is out of what is near
 *   dueAt             its end; then 30 days later
 *   relist            [list ⇥ sort key]: where in lists it may not stand as it should; written with every change
 *   people            everybody whom it names beside its host (indexed, for erasing)
 *   edition           what its host changed, the entity tag; version counts changes of any kind
 *
 * profile.listings    by group profile.playdates, from the playdate as it is; made again by RebuildPlaydateLists
 *   nearby:playdates:&lt;level&gt;:&lt;cell&gt;   by id; payload {cell}, of at least 1 km; until it is over or cancelled
 *   going:&lt;userId&gt;                     by start; of everybody who comes or waits, until it goes
 *
 * PUT rsvp ─► one conditional update by version ─► going, or the end of the waitlist
 * DELETE rsvp, a block, an erasure ─► the same ─► whoever waited longest is going
 *
 * events out  playdate.created, playdate.changed, playdate.cancelled {playdateId}   aggregate = playdateId
 * events in   all three: lists, and guests who are blocked or erased meanwhile;
 *             block.started: ends RSVPs between the two               (group profile.playdates)
 * erasure     what somebody hosted goes; they and their pets leave what others host; their list, and what lists theirs
 * Redis       limit:playdate:&lt;userId&gt;, limit:rsvp:&lt;userId&gt;   see platform/limit
 * </pre>
 *
 * The exact place is in {@code details} alone, and told to the host and those going: everything else, events, lists, bands and what
 * others are shown, is made from {@link com.petpal.profile.place.Location}, which snaps first.
 */
@NullMarked
package com.petpal.profile.playdate;

import org.jspecify.annotations.NullMarked;
