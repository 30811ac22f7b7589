/**
 * Erasing somebody who deleted their account, in this service.
 *
 * <pre>
 * events in  account.deleted (group feed.erasure)
 *   0 talk     about their posts; their comments (answered ones stay as tombstones), mentions and reactions
 *   1 posts    theirs, and their entries in the cache and in lists; mentions of them in posts of others
 *   2 timeline theirs. In timelines of others their posts stay until they are pushed out: what has no post is not shown
 *   3 what platform keeps: stored answers, dead letters
 * </pre>
 *
 * The steps are in their features; see {@code platform/erasure}.
 */
@NullMarked
package com.petpal.feed.erasure;

import org.jspecify.annotations.NullMarked;
