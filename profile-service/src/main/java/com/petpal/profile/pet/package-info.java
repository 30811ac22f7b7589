/**
 * Pets and what is told about them.
 *
 * <pre>
 * profile.pets    shard key homeId hashed, _id
 *   _id PetId, homeId (owner half of the id, never changes), ownerId, version, createdAt
 *   name, species, breed?, sex?, bornOn? or estimatedAge?, bio?, temperament?, vaccinations?, careNotes?     as on the wire
 *   coOwners? [{userId, state invited|accepted}]: at most five, those who are invited included; pending
 * profile.listings    see listing: coowned:&lt;userId&gt;, made from pets
 *
 *   hiddenBy? (reports that moderators decided on)
 *
 * Redis    pet-profile:&lt;petId&gt;   Pet as JSON, 10 min      what GET /v1/pets/{petId} shows
 *          pet:&lt;petId&gt;           PetCard as JSON, 10 min  read by every service
 *          both are deleted by every write, before it is acknowledged
 *
 * POST co-owners {userId} ─► invited ─► PUT co-owners/me ─► accepted          each with co_owner.changed
 *                               └──────── DELETE co-owners/{userId} ──┴─► gone   by the owner, or by themselves
 *
 * events out  co_owner.changed {petId, userId}
 * events in   co_owner.changed (group profile.coowners): the list of that person; whoever was erased is taken off the pet
 * erasure     pets, then co-ownerships, found by the list
 * </pre>
 *
 * Co-owners edit a pet; deleting it and choosing co-owners is its owner's alone. Care notes are for those who care for the pet: owner and co-owners,
 * and whoever sits it, in the time they do ({@code CurrentSitters}, which {@code sitting} knows): they read it, and change nothing.
 */
@NullMarked
package com.petpal.profile.pet;

import org.jspecify.annotations.NullMarked;
