package com.petpal.auth.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RelyingPartyTest {

    private static final String ISSUER = "http://localhost:8080";

    @Test
    void byDefaultItIsTheLaptopAndTheIssuer() {
        assertThat(settings(Map.of()).relyingParty(ISSUER)).isEqualTo(new RelyingParty("localhost", Set.of(ISSUER)));
    }

    @Test
    void everySettingIsRead() {
        var settings = settings(Map.of(
                "petpal.passkeys.rp-id",
                "petpal.example",
                "petpal.passkeys.origins",
                "https://app.petpal.example,https://petpal.example:8443"));

        assertThat(settings.relyingParty(ISSUER))
                .isEqualTo(new RelyingParty(
                        "petpal.example", Set.of("https://app.petpal.example", "https://petpal.example:8443")));
    }

    @Test
    void anIssuerOfAnotherDomainIsFoundOutAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of()).relyingParty("https://api.petpal.example"))
                .withMessageContaining("PETPAL_PASSKEYS_ORIGINS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Petpal.example", "https://petpal.example", "petpal.example:443", "a..b", "-a", "a-"})
    void whatIsNoDomainIsRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RelyingParty(id, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://petpal.example",
                "https://app.petpal.example:8443",
                "android:apk-key-hash:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
            })
    void pagesOfTheDomainAndAppsAreGood(String origin) {
        assertThat(new RelyingParty("petpal.example", Set.of(origin)).origins()).containsExactly(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "petpal.example,http://petpal.example",
        "petpal.example,https://petpal.example/",
        "petpal.example,https://petpal.example.evil.example",
        "petpal.example,https://evilpetpal.example",
        "petpal.example,https://user@petpal.example",
        "petpal.example,https://PETPAL.example",
        "petpal.example,petpal.example",
        "petpal.example,android:apk-key-hash:short",
        "petpal.example,'https://petpal.example https://x.example'",
        "localhost,ftp://localhost",
        "localhost,http://localhost:8080/x"
    })
    void whatNoBrowserWouldSayIsRefused(String id, String origin) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RelyingParty(id, Set.of(origin)));
    }

    private static PasskeySettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("petpal.passkeys", PasskeySettings.class);
    }
}
