/**
 * Places, as coarse as they are ever known: cells of at least 1 km on a side. No data of its own.
 *
 * <p>Whoever takes a place from somebody takes it as a {@link com.petpal.profile.place.Location}, which snaps before anything else
 * can look: so distances, filters and orders are functions of cells, and tell no more than cells do.
 */
@NullMarked
package com.petpal.profile.place;

import org.jspecify.annotations.NullMarked;
