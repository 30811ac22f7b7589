/**
 * Regions: parts of the world so large that whoever is known to be in one is known to be nowhere in particular. No data of its own.
 *
 * <pre>
 * internal   profile POST /internal/regions {people} (at most 200 ids) gives {regions: {userId: region}} of those who share a
 *            place now; nobody else has one
 * </pre>
 */
@NullMarked
package com.petpal.platform.region;

import org.jspecify.annotations.NullMarked;
