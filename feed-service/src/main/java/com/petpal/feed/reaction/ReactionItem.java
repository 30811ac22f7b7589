package com.petpal.feed.reaction;

import com.petpal.platform.card.PersonCard;
import java.time.Instant;

/** Somebody who reacts, as the list of a post's reactions shows them. */
record ReactionItem(PersonCard person, ReactionType type, Instant at) {}
