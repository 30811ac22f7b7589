/**
 * Pets and what is told about them.
 *
 * <pre>
 * profile.pets    shard key homeId hashed, _id
 *   _id PetId, homeId (owner half of the id, never changes), ownerId, version, createdAt
 *   name, species, breed?, sex?, bornOn?, bio?, temperament?, vaccinations?, careNotes?     as on the wire
 *
 *   hiddenBy? (reports that moderators decided on)
 *
 * Redis    pet-profile:&lt;petId&gt;   Pet as JSON, 10 min      what GET /v1/pets/{petId} shows
 *          pet:&lt;petId&gt;           PetCard as JSON, 10 min  read by every service
 *          both are deleted by every write, before it is acknowledged
 * </pre>
 *
 * Care notes are for those who care for the pet: today its owner.
 */
@NullMarked
package com.petpal.profile.pet;

import org.jspecify.annotations.NullMarked;
