/**
 * The load model and its measurements.
 *
 * <pre>
 * people          follow each other with a heavy tail: the k-th most popular is chosen with a chance of 1/k
 * steps           a closed list with weights; reads far outnumber writes
 * paced run       requests begin on a fixed schedule; time counts from when a request should have begun
 * saturated run   a few clients without pause; requests/s and CPU seconds a request
 * reference       PING to the same Redis over one bare socket, in the same run
 * </pre>
 *
 * {@code bench auth} measures signing in:
 *
 * <pre>
 * logins          as many as fit, in slices by turns with bare Argon2id on all cores of the same machine
 * token check     in this process, the first time and again
 * refresh         MongoDB commands, as the answers say
 * timing          wrong passwords for accounts that exist and that do not, in a random order: medians
 * rotations       signing keys change under load; every token that is refused counts
 * </pre>
 */
@NullMarked
package com.petpal.systemtests.bench;

import org.jspecify.annotations.NullMarked;
