/**
 * Cards: the few facts about a person or a pet that other things are shown with.
 *
 * <pre>
 * Redis, filled by profile-service only
 *   person:&lt;userId&gt;   PersonCard as JSON, 10 min ± 10%
 *   pet:&lt;petId&gt;       PetCard as JSON, 10 min ± 10%
 * internal
 *   profile POST /internal/cards {people, pets} (at most 200 ids) gives {people, pets} and fills both
 * </pre>
 */
@NullMarked
package com.petpal.platform.card;

import org.jspecify.annotations.NullMarked;
