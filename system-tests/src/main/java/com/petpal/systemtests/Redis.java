package com.petpal.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** Says one inline command to Redis over a bare socket, for faults and references that need no client library. */
public final class Redis {

    private final int port;

    private Redis(int port) {
        this.port = port;
    }

    /** A Redis on this machine. */
    public static Redis at(int port) {
        return new Redis(port);
    }

    /** @return the first line of the answer */
    public String command(String command) {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(answer.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
