package com.petpal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Writes problem documents where MVC is not reached: filters and security. */
public final class ProblemWriter {

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(refusal.status());
        response.setContentType(Problem.MEDIA_TYPE);
        refusal.headers().forEach(response::setHeader);
        byte[] body = Problem.of(
                        refusal,
                        request.getRequestURI(),
                        ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .toJson();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
