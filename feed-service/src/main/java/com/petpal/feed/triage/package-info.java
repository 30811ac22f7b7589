/**
 * Triage: whether a text tells of an animal that needs a veterinarian now.
 *
 * <pre>
 * resources, each entry with its source
 *   triage/emergencies.yaml   phrases of emergencies
 *   triage/poisons.yaml       what is poisonous, for which animals
 *   triage/animals.yaml       words by which a text says what animal it is about
 * </pre>
 *
 * Whole words are compared, English and German alike. Negations are not understood: a banner too many is read and put
 * away. It keeps nothing, asks nobody but the cards of pets where something was found, and takes time in proportion to
 * the text alone.
 */
@NullMarked
package com.petpal.feed.triage;

import org.jspecify.annotations.NullMarked;
