/**
 * What owners say of sitters, once a completed sitting.
 *
 * <pre>
 * profile.reviews    shard key sitterId hashed, _id
 *   _id          sitter ‖ SittingId: so there is one a sitting, whoever asks however often
 *   sitterId, sittingId, reviewerId (the owner), stars 1..5, text?, at
 *   indexes      (sitterId, at, _id) for pages; reviewerId, for erasing and export
 *
 * Redis          stars:&lt;userId&gt;   Stars as JSON, 10 min; near cache. Counted anew from the reviews whenever it is missing, and
 *                deleted by every write, so there is no count that could be wrong
 * erasure        what somebody wrote, and what was written about them
 * </pre>
 *
 * Who may write one {@code sitting} decides. Reviews are shown to whom the sitter is shown, without those of people who are blocked with the
 * reader; they count all the same.
 */
@NullMarked
package com.petpal.profile.review;

import org.jspecify.annotations.NullMarked;
