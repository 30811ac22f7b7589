package com.petpal.profile.graph;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of the graph.
 *
 * @param mostFollowed how many people one person may follow; all of them fit into one cached {@code relations:} entry
 */
@Validated
@ConfigurationProperties("petpal.graph")
record GraphSettings(@DefaultValue("5000") @Positive int mostFollowed) {}
