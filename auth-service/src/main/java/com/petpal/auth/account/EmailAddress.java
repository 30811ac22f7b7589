package com.petpal.auth.account;

import com.petpal.platform.web.BadInput;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form it is compared, stored and written to in. Personal: never in a log.
 *
 * <p>Unicode's form NFKC, no space around it, lower case, the domain in ASCII (RFC 5890). What is before the @ may be of
 * any script (RFC 6531), without quotes or comments; the domain has two labels or more. Lengths are those of RFC 5321,
 * section 4.5.3.1, in octets.
 *
 * @param value normalised
 */
record EmailAddress(String value) {

    /** What was short when it was typed cannot be expensive to normalise. */
    private static final int LONGEST_TYPED = 320;

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final String LABEL_END = "([a-z0-9-]{0,61}[a-z0-9])";
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]" + LABEL_END + "?\\.)+[a-z]" + LABEL_END);

    /** Old and new rules make different domains of these (RFC 5894, section 7.2): nobody can tell which was meant. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßς\\u200c\\u200d]");

    /**
     * Normalises, then insists on the rules.
     *
     * @throws BadInput {@code bad_email}
     */
    static EmailAddress parse(String typed) {
        return find(typed)
                .orElseThrow(() -> new BadInput("bad_email", "/email", "This is no e-mail address we can write to."));
    }

    /** The address that was typed, if it is one. */
    static Optional<EmailAddress> find(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String folded = nfkc(nfkc(typed).strip().toLowerCase(Locale.ROOT));
        int at = folded.lastIndexOf('@');
        return at < 0 ? Optional.empty() : join(folded.substring(0, at), ascii(folded.substring(at + 1)));
    }

    private static Optional<EmailAddress> join(String local, String domain) {
        String whole = local + "@" + domain;
        boolean fits = octets(local) <= LONGEST_LOCAL && octets(whole) <= LONGEST;
        return fits && LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches()
                ? Optional.of(new EmailAddress(whole))
                : Optional.empty();
    }

    private static String ascii(String domain) {
        if (AMBIGUOUS.matcher(domain).find()) {
            return "";
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return "EmailAddress[]";
    }
}
