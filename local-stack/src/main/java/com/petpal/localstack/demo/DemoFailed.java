package com.petpal.localstack.demo;

/// The demo could not be loaded; the message is for whoever typed the command.
final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }

    DemoFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
