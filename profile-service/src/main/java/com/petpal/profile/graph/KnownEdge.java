package com.petpal.profile.graph;

import com.petpal.profile.edge.EdgeVersion;

/** An edge, and how one of its sides says it stands. */
record KnownEdge(Edge edge, EdgeVersion version) {}
