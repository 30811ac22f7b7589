/**
 * Cards of people and pets for the other services, which show things with them.
 *
 * <p>No data of its own: {@code person:} and {@code pet:} in Redis are filled by {@code person} and {@code pet}.
 */
@NullMarked
package com.petpal.profile.card;

import org.jspecify.annotations.NullMarked;
