/**
 * Leaving: an account that is deleted, everywhere, with a receipt from every service.
 *
 * <pre>
 * auth.jobs                shard key userId (hashed), _id; jobs of other kinds have a shard key of their own person
 *   _id         text       the deletion's id: pseudonym ‖ 11 random. Whoever has it may read the receipts
 *   userId      text       the pseudonym, 11 random: routes, and is nobody
 *   kind        text       deletion
 *   state       text       waiting | erasing | done | cancelled
 *   accountId   text?      the person, until they are erased
 *   askedAt, erasesAt      time
 *   round       number     0 while waiting, then 1, 2
 *   attempts    number     how often this round was announced
 *   receipts    {service: {round: {erasedAt, counts: {kind: number}}}}
 *   dueAt       time?      while waiting or erasing: when somebody goes on with it; sparse index
 *   expiresAt   time?      30 days after it was done or cancelled; readers filter by it
 * auth.accounts            state leaving | erasing, leaving {deletionId, erasesAt}: the fact; see account
 *
 *   ask ──► job waiting ──► sessions end ──► account leaving ──► letter ──► sessions end ──► 202
 *              │ erasesAt                       │ signing in
 *              │                                └──► account active: the job finds that out and is cancelled
 *              ▼
 *   account erasing (nobody can sign in any more) ──► job erasing, round 1 ──► account.deleted ──► receipts
 *        ──► round 2 ──► account.deleted ──► receipts ──► auth-service's own part, the account last ──► done
 *
 * events out   account.deleted {deletionId, round}, aggregate = the person, version = the round. The job is its outbox:
 *              as long as a receipt is missing its timer publishes the event again
 * internal     PUT /internal/deletions/{deletionId}/receipts/{service}
 * </pre>
 *
 * Nothing is erased while an access token of the person could be good: a token's life and a minute after it was asked
 * for at the earliest, however short the grace. Redis: nothing.
 */
@NullMarked
package com.petpal.auth.deletion;

import org.jspecify.annotations.NullMarked;
