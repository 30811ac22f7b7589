package com.petpal.profile.suggestion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.card.PersonCard;

/**
 * A suggestion as the app shows it: a card, and why.
 *
 * @param followedBy how many of those the reader follows follow this person
 */
record SuggestionAnswer(@JsonUnwrapped PersonCard person, int followedBy) {}
