/**
 * Questions that are not asked by owner: "who is called something like this", "which pets does she look after too".
 *
 * <pre>
 * profile.listings    shard key list hashed, _id
 *   _id list ⇥ sort key ⇥ subject, list, sortKey, subject, payload? (a few texts)
 *   indexes: subject (for erasing)
 *
 *   list                      sort key                    subject    written by
 *   name:&lt;first two letters&gt;  handle or part of a name    UserId     person, from person.named
 *   coowned:&lt;userId&gt;          the pet's id                PetId      pet, from pet.owned
 *
 * Redis    listing:&lt;list&gt;|&lt;prefix&gt;   the first 50 entries as JSON, 10 s
 * erasure  entries about a person, wherever they are
 * </pre>
 *
 * Entries are written by event consumers, so a repeat is harmless, and all of them can be made again from what they are about. What a listing says is only a hint: whoever
 * reads it looks at the subject too. A first page may be 10 s old; whoever asks for more gets what is there.
 */
@NullMarked
package com.petpal.profile.listing;

import org.jspecify.annotations.NullMarked;
