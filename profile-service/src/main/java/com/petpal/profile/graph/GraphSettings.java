package com.petpal.profile.graph;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of the graph.
 *
 * @param mostFollowed how many people one person may follow; all of them fit into one cached {@code relations:} entry
 * @param reconcilePages how many pages of a hundred edges each sweep compares with their other side
 */
@Validated
@ConfigurationProperties("petpal.graph")
record GraphSettings(
        @DefaultValue("5000") @Positive int mostFollowed,
        @DefaultValue("10") @Positive int reconcilePages) {}
