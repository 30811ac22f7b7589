package com.petpal.platform.security;

import com.petpal.platform.web.ProblemException;
import com.petpal.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Verifies the access token of a request that has one. Whether it needs one is for the rules after it.
 *
 * <p>On public paths a token is not looked at: an app whose token has expired must be able to get a new one, whatever
 * its HTTP client sends along.
 */
final class AccessTokenFilter extends OncePerRequestFilter {

    private final AccessTokens tokens;
    private final ProblemWriter problems;
    private final RequestMatcher publicPaths;

    AccessTokenFilter(AccessTokens tokens, ProblemWriter problems, RequestMatcher publicPaths) {
        this.tokens = tokens;
        this.problems = problems;
        this.publicPaths = publicPaths;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return publicPaths.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            BearerToken.in(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)))
                    .map(tokens::verify)
                    .map(CallerAuthentication::new)
                    .ifPresent(caller -> SecurityContextHolder.setContext(new SecurityContextImpl(caller)));
        } catch (ProblemException refused) {
            problems.write(request, response, refused.refusal());
            return;
        }
        chain.doFilter(request, response);
    }
}
