package com.petpal.localstack.passkey;

/**
 * In what an authenticator is asked, and what it says of it.
 *
 * @param present whether somebody touched it
 * @param verified whether it knows who
 * @param count of signatures
 */
public record Circumstances(String origin, String rpId, boolean present, boolean verified, long count) {

    /** What happens on a laptop's own page when all is well, with an authenticator that counts nothing. */
    public static Circumstances good() {
        return new Circumstances("http://localhost:8080", "localhost", true, true, 0);
    }

    public Circumstances at(String otherOrigin) {
        return new Circumstances(otherOrigin, rpId, present, verified, count);
    }

    public Circumstances forParty(String otherId) {
        return new Circumstances(origin, otherId, present, verified, count);
    }

    public Circumstances unseen() {
        return new Circumstances(origin, rpId, false, verified, count);
    }

    public Circumstances unverified() {
        return new Circumstances(origin, rpId, present, false, count);
    }

    public Circumstances counting(long signatures) {
        return new Circumstances(origin, rpId, present, verified, signatures);
    }
}
