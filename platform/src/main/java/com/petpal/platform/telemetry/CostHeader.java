package com.petpal.platform.telemetry;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Writes what a request cost into {@code Server-Timing}, where asked for: before a body, because afterwards it is too
 * late.
 */
@ControllerAdvice
final class CostHeader implements ResponseBodyAdvice<Object> {

    private static final String SERVER_TIMING = "Server-Timing";

    private final boolean wanted;

    CostHeader(boolean wanted) {
        this.wanted = wanted;
    }

    void write(HttpServletResponse response) {
        if (wanted) {
            response.setHeader(SERVER_TIMING, Ledger.current().serverTiming());
        }
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return wanted;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        response.getHeaders().set(SERVER_TIMING, Ledger.current().serverTiming());
        return body;
    }
}
