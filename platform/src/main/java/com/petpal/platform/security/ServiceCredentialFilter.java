package com.petpal.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
        BearerToken.in(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(credential::verify)
                .map(service -> UsernamePasswordAuthenticationToken.authenticated(service, "", List.of()))
                .ifPresent(service -> SecurityContextHolder.setContext(new SecurityContextImpl(service)));
        chain.doFilter(request, response);
    }
}
