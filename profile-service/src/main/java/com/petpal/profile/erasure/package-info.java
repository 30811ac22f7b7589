/**
 * Erasing somebody who deleted their account, in this service.
 *
 * <pre>
 * events in  account.deleted (group profile.erasure)
 *   1 person   the handle's claim, the person           from now on nobody can follow them
 *   2 graph    edges from them, then edges to them      found by followers, which is erased last
 *     block    blocks of and against them, mutes
 *     count, suggestion
 *   3 pets
 *     listing  entries about the person
 *   4 images   with their bytes, ready or not; then the quota
 *     report   reports about them; names and notes of theirs in others
 *   5 what platform keeps: stored answers, dead letters
 * </pre>
 *
 * The steps are in their features; see {@code platform/erasure}. An edge that was being written meanwhile is taken away by
 * whoever derives followers from it, since by then one of its ends is nobody.
 */
@NullMarked
package com.petpal.profile.erasure;

import org.jspecify.annotations.NullMarked;
