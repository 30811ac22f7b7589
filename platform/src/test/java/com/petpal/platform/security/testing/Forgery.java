package com.petpal.platform.security.testing;

import java.util.List;
import java.util.Optional;

/**
 * A way to ask without being anybody.
 *
 * @param name what is wrong with it, for the reader of a failed test
 * @param headers lines of the request
 * @param query what stands behind the path, with its question mark; may be empty
 * @param code how it is refused: 401 with this
 */
public record Forgery(String name, List<String> headers, String query, String code) {

    private static final String BEARER = "Authorization: Bearer ";

    public Forgery {
        headers = List.copyOf(headers);
    }

    static Forgery token(String name, String token) {
        return token(name, token, "token_invalid");
    }

    static Forgery token(String name, String token, String code) {
        return new Forgery(name, List.of(BEARER + token), "", code);
    }

    /** The token, if it is in the token that the forgery lies. */
    public Optional<String> token() {
        return headers.size() == 1 && query.isEmpty() && headers.getFirst().startsWith(BEARER)
                ? Optional.of(headers.getFirst().substring(BEARER.length()))
                : Optional.empty();
    }

    /** A whole GET, to be sent byte by byte: HTTP clients would tidy it up. */
    public String request(String path) {
        return request(path + query, headers);
    }

    /** The same GET by somebody with a good token. */
    public static String genuine(String path, String token) {
        return request(path, List.of(BEARER + token));
    }

    private static String request(String target, List<String> headers) {
        var request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(line -> request.append(line).append("\r\n"));
        return request.append("\r\n").toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
