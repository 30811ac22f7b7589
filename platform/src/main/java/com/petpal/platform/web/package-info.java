/**
 * How every service speaks HTTP: problem documents, pages and cursors, entity tags and merge patches.
 *
 * <p>Anything that goes wrong becomes a {@link com.petpal.platform.web.Problem} in one place: in MVC {@link
 * com.petpal.platform.web.ProblemAdvice}, on WebFlux {@link com.petpal.platform.web.reactive.ReactiveProblems}; both
 * ask {@link com.petpal.platform.web.Refusals} what it is.
 */
@NullMarked
package com.petpal.platform.web;

import org.jspecify.annotations.NullMarked;
