package com.petpal.platform.security;

import com.petpal.platform.web.Unavailable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer that is read to its end, or is none: where it breaks off on the way the other service is {@link Unavailable}. */
final class WholeAnswer implements ClientHttpResponse {

    private final ClientHttpResponse answer;
    private final Duration retryAfter;

    WholeAnswer(ClientHttpResponse answer, Duration retryAfter) {
        this.answer = answer;
        this.retryAfter = retryAfter;
    }

    @Override
    public InputStream getBody() throws IOException {
        return new FilterInputStream(answer.getBody()) {
            @Override
            public int read() {
                return whole(super::read);
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return whole(() -> super.read(bytes, from, length));
            }
        };
    }

    @FunctionalInterface
    private interface Read {
        int bytes() throws IOException;
    }

    private int whole(Read read) {
        try {
            return read.bytes();
        } catch (IOException brokenOff) {
            throw new Unavailable(retryAfter);
        }
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public void close() {
        answer.close();
    }
}
