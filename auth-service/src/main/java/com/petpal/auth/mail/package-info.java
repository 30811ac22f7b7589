/**
 * Mail to people: asked for in the store, sent beside requests, at least once.
 *
 * <pre>
 * auth.outgoing_mail       shard key userId (hashed); deleted some time after expiresAt
 *   _id         text       userId ‖ ':' ‖ kind: the last letter of a kind to a person
 *   userId      text
 *   kind        text       verify-email | reset-password | account-leaving | password-changed
 *   reference   text       userId ‖ 11 random: the id of the link's token; the link itself is worked out when the letter is
 *                          written, so nothing here opens anything, and the address is read from the account
 *   language    text       en | de
 *   askedAt     time       nobody gets two letters with links that open something within a minute
 *   attempts    number     also the version that a sender claims
 *   dueAt       time?      when it is tried next; absent once sent; sparse index
 *   expiresAt   time       an hour after it is given up
 *
 *   ask ──► one upsert ──► answer                the process that asked tries at once; if it dies, or nobody takes the
 *              └──► claim ──► letter ──► SMTP    mail, the sweep tries again after 30 s, 1 min, 2 min … 30 min, until the
 *                                  └──► sent     link would be over: 24 hours, 1 hour, 3 days. Killed after SMTP: it goes twice.
 *
 * where to     petpal.mail.host → SMTP; otherwise petpal.mail.folder → files; otherwise nowhere, and letters wait
 * metric       petpal_mail_total{kind,outcome=sent|failed|given_up|nobody}
 * </pre>
 *
 * Redis: nothing. Events: none.
 */
@NullMarked
package com.petpal.auth.mail;

import org.jspecify.annotations.NullMarked;
