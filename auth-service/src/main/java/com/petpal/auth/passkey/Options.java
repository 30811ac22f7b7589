package com.petpal.auth.passkey;

import java.util.List;

/** What a browser's {@code navigator.credentials} is called with, in the JSON that WebAuthn gives it. Bytes are base64url. */
final class Options {

    static final String TYPE = "public-key";

    private Options() {}

    /** PublicKeyCredentialCreationOptionsJSON. */
    record Creation(
            Party rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {

        Creation {
            pubKeyCredParams = List.copyOf(pubKeyCredParams);
            excludeCredentials = List.copyOf(excludeCredentials);
        }

        @Override
        public String toString() {
            return "Creation[]";
        }
    }

    /** PublicKeyCredentialRequestOptionsJSON; names no credential, as nobody has said who they are. */
    record Request(String challenge, long timeout, String rpId, String userVerification) {}

    record Party(String id, String name) {}

    record User(String id, String name, String displayName) {}

    /** @param alg a COSE algorithm */
    record Algorithm(String type, long alg) {}

    record Descriptor(String type, String id, List<String> transports) {

        Descriptor {
            transports = List.copyOf(transports);
        }
    }

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
