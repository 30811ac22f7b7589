package com.petpal.platform.security;

import com.petpal.platform.web.ProblemException;
import com.petpal.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Verifies the access token of a request that has one. Whether it needs one is for the rules after it. */
final class AccessTokenFilter extends OncePerRequestFilter {

    private final AccessTokens tokens;
    private final ProblemWriter problems;

    AccessTokenFilter(AccessTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = BearerToken.in(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (token.isPresent()) {
            try {
                var authentication = new CallerAuthentication(tokens.verify(token.get()));
                SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
            } catch (ProblemException refused) {
                problems.write(request, response, refused.refusal());
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
