/**
 * Who is there: has a socket open somewhere. Shown to people of whom each follows the other, and to nobody else.
 *
 * <pre>
 * Redis, ours
 *   presence:&lt;userId&gt;   zset, member = name of a process with a socket of theirs, score = until when that counts (milliseconds); lives as long as its last.
 *                        Every process says so again every 20 s for 60 s, so what a killed one said is over within a minute
 * </pre>
 *
 * Redis being away, nobody is known to be there.
 */
@NullMarked
package com.petpal.messaging.presence;

import org.jspecify.annotations.NullMarked;
