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
 *
 * {@code bench chat} measures messages between two instances, and sockets that wait:
 *
 * <pre>
 * raw             PUBLISH to SUBSCRIBE over two bare sockets to the same Redis, with the same text
 * delivered       the same PUBLISH, until the frame is with a client of the instance that listens
 * sent            a message from a client of one instance to a client of the other, and to its acknowledgement
 * idle sockets    of as many people, pinged once: what more of them cost after garbage was collected
 * </pre>
 */
@NullMarked
package com.petpal.systemtests.bench;

import org.jspecify.annotations.NullMarked;
