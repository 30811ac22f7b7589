/**
 * Sockets: the fast path of chat. Whoever has one gets frames at once; whoever missed some asks for what comes after what they have.
 *
 * <pre>
 * GET /v1/socket   token in Sec-WebSocket-Protocol: petpal.v1, bearer.&lt;token&gt;   or in the first frame, hello
 *
 *   SocketHandler ── ReceiveFrame ── use cases         frames in, one after the other, slowed down to the pace
 *   LiveFrames ──┬── Sockets ── FrameQueue             frames out, to the sockets of this process
 *                └── Redis live:&lt;userId&gt; ── Subscriptions of other processes ── Sockets ── FrameQueue
 *   SocketWatch                                        hello in time, tokens and sessions that end, heartbeats, bye
 *
 * Redis, pub/sub, ours
 *   live:&lt;userId&gt;  11 characters that name the process it comes from, then the frame as JSON. A process hears the channels of people with a socket here,
 *                  and not itself: its own sockets have the frame already, with Redis or without
 *
 * metric           petpal_sockets   open sockets
 * </pre>
 */
@NullMarked
package com.petpal.messaging.socket;

import org.jspecify.annotations.NullMarked;
