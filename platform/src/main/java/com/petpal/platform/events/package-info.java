/**
 * Events that lose nothing: a document carries its event until every group that must hear of it has confirmed.
 *
 * <pre>
 * document    pending: [{id, type, version, at, data, traceparent?, epoch?, entryId?}], pendingSince    one write with the fact
 *                │ right after the write                        ▲ taken off once confirmed (Confirmer)
 *                ▼                                              │ published again if lost (Sweeper, every 15 s)
 * stream      events:&lt;service&gt; in Redis, epoch events:epoch
 *                │ XREADGROUP, a group made at 0 wherever it is missing
 *                ▼
 * handler     at least once, in no promised order; after 5 failures &lt;db&gt;.dead_letters
 *                │ several at once where a handler says so: at most 64 read ahead, the cheapest first
 *                ▼
 * operators   GET /internal/events, POST /internal/events/replays (issuer operator): ./petpal events
 * </pre>
 *
 * A group has confirmed every entry up to its last delivered one that is not pending; the lowest over all groups of a
 * stream is its watermark.
 */
@NullMarked
package com.petpal.platform.events;

import org.jspecify.annotations.NullMarked;
