/**
 * profile-service: the facts about people, pets and who follows whom, in the database {@code profile}.
 *
 * <pre>
 * card ──► pet ──► person        what other services show things with
 * graph ─────────► person        follow, followers, relations
 * person, pet ───► listing       questions that are not asked by owner
 * nearby ──► person, pet, listing, place        who is near a place
 * moderation ──► report ──► person, pet, listing    what is wrong, and what becomes of it
 * text                           what a text of a person may hold, and how it is compared
 * </pre>
 */
@NullMarked
package com.petpal.profile;

import org.jspecify.annotations.NullMarked;
