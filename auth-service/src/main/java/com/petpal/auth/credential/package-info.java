/**
 * Passwords: which are good enough, and how they are kept.
 *
 * <pre>
 * kept as        $argon2id$v=19$m=19456,t=2,p=1$salt$hash    parameters lie with the hash
 * made anew      at the next login, where parameters are below today's
 * worked out     on as many platform threads as there are cores, behind a bounded queue; full → 503 `busy`
 * common ones    what zxcvbn lists (passwords from leaks, names, words): in memory are the 41,622 of 8 characters or
 *                more, 4 MiB; and what follows from a rule: runs, repetitions, a season and a year
 * </pre>
 *
 * Stores nothing itself: the hash belongs to the account.
 */
@NullMarked
package com.petpal.auth.credential;

import org.jspecify.annotations.NullMarked;
