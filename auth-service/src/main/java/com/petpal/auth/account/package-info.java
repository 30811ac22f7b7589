/**
 * Accounts and registering.
 *
 * <pre>
 * auth.accounts            shard key _id (hashed); outbox
 *   _id           text     UserId
 *   email         text     normalised
 *   passwordHash  text     see credential
 *   roles         [text]   user, and moderator or admin where granted
 *   terms         text     the version accepted at createdAt
 *   state         text     registering | active | leaving | erasing; see deletion
 *   leaving       {deletionId, erasesAt}   while leaving or erasing
 *   person        {handle, displayName}   while registering: what the event will say
 *   suspensions   {report: time}?   until when moderators keep the owner out; the latest counts
 *   createdAt     time
 *   emailVerifiedAt  time?  see recovery
 *   totp, totpBegun        the second factor, written by factor alone: whoever has `totp` needs it to sign in
 *   dueAt         time     while registering: when somebody looks what became of it; sparse index
 * auth.email_claims        shard key _id (hashed)
 *   _id           text     normalised e-mail address: how it is unique in a sharded world
 *   userId        text
 *   leaseUntil    time     absent once held; the claim of an account that is held makes its registration true
 *
 *   1 lease claim ─► 2 person in profile-service ─► 3 account registering ─► 4 hold claim ─► 5 letter asked for, account active ─► 6 session
 *        killed before 4: the lease ends, the account goes at dueAt      killed after 4: finished at dueAt
 *
 * events out     account.registered {handle, displayName}   version 1, in the write of step 5
 * </pre>
 *
 * Redis: nothing.
 */
@NullMarked
package com.petpal.auth.account;

import org.jspecify.annotations.NullMarked;
