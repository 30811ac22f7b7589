/**
 * What moderators do with reports. The data is that of {@code report}.
 *
 * <pre>
 * claim ─► notes ─► action ─► reports + moderation.action ─► 201          one moderator at a time, by conditional writes
 *                                       │ group profile.moderation
 *                                       ▼
 *          hide, remove   what people say of themselves, pets, images and playdates: see person, pet, media and playdate
 *          suspend   auth-service: sessions end, nobody signs in until then
 *          undo      the same way back; the report is open again
 *
 * events in   moderation.action (group profile.moderation); other services carry out what is theirs
 * </pre>
 *
 * A claim is over by itself, and whoever claims next decides: the write of a decision is conditional on the claim. Reporters see the outcome in their report,
 * whoever is behind the subject in {@code GET /v1/people/me/moderation}; of a dismissal only the reporter hears.
 */
@NullMarked
package com.petpal.profile.moderation;

import org.jspecify.annotations.NullMarked;
