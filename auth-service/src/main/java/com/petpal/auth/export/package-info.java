/**
 * Everything the four services hold about somebody, as one ZIP for them to take away.
 *
 * <pre>
 * auth.jobs, kind export     shard key userId (hashed), _id
 *   _id         text         ExportId: userId ‖ 11 characters derived from the person and the number
 *   userId      text
 *   kind        text         export; other features have jobs of other kinds
 *   number      number       a person's exports are counted, so of many who ask at once one adds it
 *   state       text         see below
 *   askedAt     time
 *   attempts    number       how often making it was begun; whoever makes it is known by this
 *   fetches     number       how often fetching it was begun
 *   content     {attempt, chunks, bytes, until}?   the attempt whose chunks are the file, and until when
 *   dueAt       time?        begin; end of a lease; end of the file
 *   expiresAt   time?        30 days after it is over
 *
 * auth.export_chunks         shard key exportId (hashed), n
 *   _id         text         exportId:attempt:n
 *   exportId    text
 *   n           number       from 0
 *   attempt     number       chunks of another attempt than content's are never served
 *   bytes       binary       255 KiB; the last is shorter
 *   expiresAt   time         one hour after the file's end
 *
 *            take                finish              GET file             last byte
 *   queued ────────► running ───────────────► ready ──────────► fetching ───────────► fetched
 *     ▲   lease, n-th attempt │                │  ▲   lease        │
 *     └───────────────────────┤ failed attempt │  └────────────────┘ broken off
 *                             ▼                ▼
 *                           failed          expired
 *
 * POST /v1/auth/exports ─► AskForExport ─► Exporter (threads) ─► MakeExport ─► own parts, profile, feed, messaging
 * jobs past dueAt ───────► ExportTimer ──┘
 * GET  /v1/auth/exports/{id}/file?expires&amp;signature ─► FetchExport
 * </pre>
 *
 * Every step is one conditional write on state, attempts and fetches. Each person may ask three times a day, which the
 * jobs themselves say. Redis: nothing. Events: none.
 */
@NullMarked
package com.petpal.auth.export;

import org.jspecify.annotations.NullMarked;
