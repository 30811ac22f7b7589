package com.petpal.localstack.redis;

/** Runs Redis for the laptop stack. */
public final class RedisProgram {

    private RedisProgram() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        System.err.println("redis is not written yet");
    }
}
