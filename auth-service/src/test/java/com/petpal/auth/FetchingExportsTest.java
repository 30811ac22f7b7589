package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.key.KeyEncryptionKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Update;

/** How the file of an export is fetched: once, by whoever has its address. */
class FetchingExportsTest extends Exporting {

    private static final int BIG = 16 << 20;

    @Autowired
    KeyEncryptionKey secret;

    @Test
    void nobodySeesTheExportsOfOthers() {
        Person ada = person();
        String id = asked(ada);

        assertThat(read(person(), id).status()).isEqualTo(404);
        assertThat(read(ada, id).status()).isEqualTo(200);
        assertThat(read(ada, ada.userId() + "00000000000").code()).isEqualTo("not_found");
        assertThat(read(ada, "zz").code()).isEqualTo("bad_id");
        assertThat(get(EXPORTS + "/" + id, null).status()).isEqualTo(401);
        assertThat(send("POST", EXPORTS, null, null).status()).isEqualTo(401);
    }

    @Test
    void anAddressIsGoodForItsFileAndItsTimeAlone() {
        Person ada = person();
        Person eve = person();
        String id = asked(ada);
        String url = url(ada, id);
        String evesId = asked(eve);
        String evesUrl = url(eve, evesId);

        assertThat(refused(url.replace("expires=", "expires=9")).code()).isEqualTo("export_address_invalid");
        assertThat(refused(url.substring(0, url.length() - 1)).status()).isEqualTo(403);
        assertThat(refused(evesUrl.replace(evesId, id)).code()).isEqualTo("export_address_invalid");
        assertThat(refused(EXPORTS + "/" + id + "/file").status()).isEqualTo(400);
        assertThat(refused(EXPORTS + "/" + id + "/file?expires=x&signature=y").status())
                .isEqualTo(400);
        assertThat(refused(EXPORTS + "/zz/file?expires=1&signature=y").code()).isEqualTo("bad_id");
        assertThat(fetch(url).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressIsOverAfterItsMinutesAndAFreshOneIsGood() throws GeneralSecurityException {
        Person ada = person();
        String id = asked(ada);
        reaches(ada, id, "ready");

        Answer over = refused(signed(id, Instant.now().getEpochSecond() - 1));

        assertThat(over.status()).isEqualTo(410);
        assertThat(over.code()).isEqualTo("export_address_over");
        assertThat(refused(signed(ada.userId() + "00000000000", Instant.now().getEpochSecond() + 60))
                        .status())
                .isEqualTo(404);
        assertThat(fetch(url(ada, id)).statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyWhoFetchAtOnceOneSucceeds() throws InterruptedException {
        Person ada = person();
        holdsMuch(ada);
        String id = asked(ada);
        String url = url(ada, id);

        Callable<HttpResponse<byte[]>> fetching = () -> fetch(url);
        List<Future<HttpResponse<byte[]>>> fetched;
        try (var threads = Executors.newFixedThreadPool(8)) {
            fetched = threads.invokeAll(Collections.nCopies(8, fetching));
        }

        List<HttpResponse<byte[]>> answers =
                fetched.stream().map(Future::resultNow).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 409, 410);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .singleElement()
                .satisfies(answer ->
                        assertThat(unzipped(answer.body()).get("feed/much.bin")).hasSize(BIG));
    }

    @Test
    void aDownloadThatBreaksOffCanBeBegunAgain() throws IOException {
        Person ada = person();
        holdsMuch(ada);
        String id = asked(ada);
        String url = url(ada, id);
        assertThat(chunks(id)).hasSizeGreaterThan(60);

        try (var client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.getOutputStream()
                    .write(("GET " + url + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(1_000)).hasSize(1_000);
            assertThat(read(ada, id).text("/state")).isEqualTo("fetching");
        }

        Map<String, String> files = unzipped(fetch(url(ada, id)).body());
        assertThat(files.get("feed/much.bin")).hasSize(BIG);
        reaches(ada, id, "fetched");
    }

    @Test
    void aDownloadThatAKilledProcessBrokeOffCanBeBegunAgainWhenItsLeaseIsOver() {
        Person ada = person();
        String id = asked(ada);
        String url = url(ada, id);
        change(
                ada,
                id,
                new Update()
                        .set("state", "fetching")
                        .set("fetches", 1)
                        .set("dueAt", java.util.Date.from(Instant.now().plusSeconds(60))));
        Answer meanwhile = refused(url);

        change(ada, id, new Update().set("dueAt", aMomentAgo()));

        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.code()).isEqualTo("export_being_fetched");
        assertThat(meanwhile.header("Retry-After")).isNotEmpty();
        assertThat(fetch(url(ada, id)).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatNobodyFetchesIsRemovedADayLater() {
        Person ada = person();
        String id = asked(ada);
        String url = url(ada, id);

        change(ada, id, new Update().set("content.until", aMomentAgo()).set("dueAt", aMomentAgo()));

        assertThat(refused(url).code()).isEqualTo("export_over");
        assertThat(read(ada, id).text("/state")).isEqualTo("expired");
        soon().untilAsserted(() -> assertThat(chunks(id)).isEmpty());
        soon().untilAsserted(() -> assertThat(job(ada, id)).doesNotContainKey("dueAt"));
        assertThat(asked(ada)).isNotEqualTo(id);
    }

    @Test
    void lookingAtAFileDoesNotFetchIt() {
        Person ada = person();
        String id = asked(ada);
        String url = url(ada, id);

        assertThat(send("HEAD", url, null, null).status()).isEqualTo(405);

        assertThat(fetch(url).statusCode()).isEqualTo(200);
    }

    /** Bytes that no ZIP makes smaller, so that no buffer swallows them. */
    private static void holdsMuch(Person person) {
        var much = new byte[BIG];
        new Random(1).nextBytes(much);
        byte[] zip = TestExports.zip(List.of(Map.entry("much.bin", much)));
        FEED.says(person.userId(), (exchange, call) -> TestExports.send(exchange, zip));
    }

    private String signed(String id, long expires) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(secret.derive("export-address-v1", "HmacSHA256"));
        byte[] signature = mac.doFinal((id + "." + expires).getBytes(StandardCharsets.US_ASCII));
        return EXPORTS + "/" + id + "/file?expires=" + expires + "&signature="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
