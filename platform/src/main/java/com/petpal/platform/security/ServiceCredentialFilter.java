package com.petpal.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets services in, and nobody else. */
final class ServiceCredentialFilter extends OncePerRequestFilter {

    private final ServiceCredential credential;

    ServiceCredentialFilter(ServiceCredential credential) {
        this.credential = credential;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        Optional.of(headers)
                .filter(sent -> sent.size() == 1)
                .flatMap(BearerToken::in)
                .flatMap(credential::verify)
                .map(service -> UsernamePasswordAuthenticationToken.authenticated(service, "", List.of()))
                .ifPresent(service -> SecurityContextHolder.setContext(new SecurityContextImpl(service)));
        chain.doFilter(request, response);
    }
}
