package com.petpal.auth.mail;

/**
 * What only the moment of sending knows of a letter. Personal and secret.
 *
 * @param to an e-mail address
 * @param token what its link carries; empty if it opens nothing
 */
public record Letter(String to, String token) {

    @Override
    public String toString() {
        return "Letter[]";
    }
}
