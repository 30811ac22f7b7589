/**
 * What a service holds about a person, for that person to take away.
 *
 * <pre>
 * ExportPart ─┐
 * ExportPart ─┼─► ExportZip ──► GET /internal/exports/{userId}   service credential; streamed, nothing is kept
 * ExportPart ─┘                   └─► auth-service: WholeZip, one file of all four services
 * </pre>
 *
 * A feature writes its own part, in the shapes of the public API, page by page. A ZIP ends with its directory, which is
 * written last: what broke off on the way has none, and {@link com.petpal.platform.export.WholeZip} refuses it.
 */
@NullMarked
package com.petpal.platform.export;

import org.jspecify.annotations.NullMarked;
