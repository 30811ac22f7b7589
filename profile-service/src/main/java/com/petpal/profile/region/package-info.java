/**
 * In which part of the world people are who share a place, for feed-service: cells of at least 200 km ({@code platform/region}),
 * never the place itself.
 *
 * <p>No data of its own: it is asked of {@code person} each time, so whoever stops sharing has no region from that moment on.
 */
@NullMarked
package com.petpal.profile.region;

import org.jspecify.annotations.NullMarked;
