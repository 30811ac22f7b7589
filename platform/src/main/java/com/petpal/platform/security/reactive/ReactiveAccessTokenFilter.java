package com.petpal.platform.security.reactive;

import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.BearerToken;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Refusal;
import com.petpal.platform.web.reactive.ReactiveProblems;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Verifies the access token of every request but the open ones; theirs is not looked at.
 *
 * <p>A token that was seen before costs a look-up on the event loop; a new one is verified on another thread, because
 * its key may have to be fetched.
 */
public final class ReactiveAccessTokenFilter implements WebFilter {

    private final AccessTokens tokens;
    private final ReactiveProblems problems;
    private final Predicate<ServerWebExchange> open;

    public ReactiveAccessTokenFilter(
            AccessTokens tokens, ReactiveProblems problems, Predicate<ServerWebExchange> open) {
        this.tokens = tokens;
        this.problems = problems;
        this.open = open;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (open.test(exchange)) {
            return chain.filter(exchange);
        }
        List<String> headers = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        return Mono.fromSupplier(() -> BearerToken.in(headers)).flatMap(token -> refuseOrPass(exchange, chain, token));
    }

    private Mono<Void> refuseOrPass(ServerWebExchange exchange, WebFilterChain chain, Optional<String> token) {
        if (token.isEmpty()) {
            return problems.write(exchange, new Refusal(401, "unauthenticated", null, List.of(), null));
        }
        return verify(token.get()).then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Caller> verify(String token) {
        return Mono.defer(() -> Mono.justOrEmpty(tokens.known(token)))
                .switchIfEmpty(Mono.fromCallable(() -> tokens.verify(token)).subscribeOn(Schedulers.boundedElastic()));
    }
}
