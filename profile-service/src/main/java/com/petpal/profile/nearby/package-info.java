/**
 * Who is near a place, and whose pets.
 *
 * <pre>
 * profile.people     location {lat, lon}   the middle of a cell, while somebody shares it; see person
 *                    listedCells [text]    where they may be listed: written here alone, before any entry
 * profile.listings   nearby:people:&lt;level&gt;:&lt;cell&gt;   by person; payload {cell}: the cell of at least 1 km
 *                    levels km2, km4, … km64: one entry each, so that at most nine lists cover any circle
 *
 * PATCH location ─► people + person.located ─► 200
 *                             │ group profile.nearby
 *                             ▼
 *          note the cell ─► entries there ─► entries of cells before go, cross them out ─► look again
 *
 * events in   person.located {}: it does not say where
 * erasure     the person goes first, then whatever lists them
 * </pre>
 *
 * What a list says is checked against the person: so whoever stops sharing is found by nobody from that moment on, and whoever moved is not found where they were.
 * Pets are found by their owners, and kept in no list of their own. Playdates have lists of their own kind on the same levels, written and read by {@code playdate}; sitters can.
 */
@NullMarked
package com.petpal.profile.nearby;

import org.jspecify.annotations.NullMarked;
