/**
 * Where requests come from.
 *
 * <pre>
 * client ──► (load balancer) ──► gateway: drops every forwarding header, writes X-Forwarded-For with one address
 *                                   └──► service: believes it because the gateway is among petpal.trusted-proxies
 * </pre>
 */
@NullMarked
package com.petpal.platform.network;

import org.jspecify.annotations.NullMarked;
