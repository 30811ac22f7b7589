package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is left out of exports without a reason. */
class ExportCoverageTest extends AuthContext {

    private static final Map<String, String> NOT_EXPORTED = Map.of(
            "revocations", "ids of sessions that ended in the last minutes; security events tell of them",
            "login_challenges", "logins that wait some minutes for a second factor",
            "outgoing_mail", "which letter is to be sent next, for an hour; the letters themselves are not stored",
            "one_time_tokens", "hashes of the tokens in letters",
            "keys", "nobody's: what tokens are signed with",
            "jobs", "exports themselves; security events tell of them",
            "export_chunks", "the files of exports",
            "idempotency", "answers of requests of the last day, which made what is exported",
            "dead_letters", "events that could not be handled; ids alone");

    @Autowired
    List<ExportPart> parts;

    @Test
    void everyCollectionIsExportedOrThereIsAReason() {
        var exported = parts.stream().flatMap(part -> part.collections().stream());

        assertThat(Stream.concat(exported, NOT_EXPORTED.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(Collections.in("auth").stream()
                        .map(ShardedCollection::name)
                        .toList());
    }

    @Test
    void onlyServicesMayAskForAPart() {
        Answer ada = somebody();
        String path = "/internal/exports/" + ada.text("/userId");

        assertThat(get(path, null).status()).isEqualTo(401);
        assertThat(get(path, ada.text("/accessToken")).status()).isEqualTo(401);
        assertThat(get("/internal/exports/zz", credential.mint()).status()).isEqualTo(400);
    }
}
