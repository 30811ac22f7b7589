/**
 * The one public door.
 *
 * <pre>
 * request → unreadable? ({@link com.petpal.gateway.UnreadableRequests}) 400 414 431
 *         → not one of our paths, or written oddly? ({@link com.petpal.gateway.KnownPaths}) 404
 *         → token ({@link com.petpal.gateway.GatewaySecurity}) 401
 *         → route ({@link com.petpal.gateway.Routes}) → service, which checks the token again
 * </pre>
 *
 * Only what {@link com.petpal.gateway.PublicApi} names can be reached; actuator and {@code /internal} are not in it.
 */
@NullMarked
package com.petpal.gateway;

import org.jspecify.annotations.NullMarked;
