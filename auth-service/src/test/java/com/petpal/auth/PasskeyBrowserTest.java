package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.virtualauthenticator.HasVirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;

/** A real browser makes a passkey and signs in by it. Only the finger on the sensor is not real. */
class PasskeyBrowserTest extends WithPasskeys {

    @Test
    void aBrowserMakesAPasskeyAndSignsInByIt() {
        Optional<File> browser = onPath("chromium");
        Optional<File> driver = onPath("chromedriver");
        assumeTrue(browser.isPresent(), "there is no chromium here: a browser's part of WebAuthn is not tried");
        assumeTrue(driver.isPresent(), "there is no chromedriver here: a browser's part of WebAuthn is not tried");
        PAGE.passOnTo(port);
        Answer ada = somebody();

        ChromeDriver chrome = start(browser.get(), driver.get());
        try {
            authenticator(chrome);
            chrome.get(PAGE.origin());

            Map<?, ?> added = call(chrome, "addPasskey", ada.text("/accessToken"), PASSWORD);
            Map<?, ?> again = call(chrome, "addPasskey", ada.text("/accessToken"), PASSWORD);
            send("POST", "/v1/auth/logout", ada.text("/accessToken"), null);
            Map<?, ?> session = call(chrome, "logIn");
            Map<?, ?> next = call(chrome, "logIn");

            assertThat(added.get("error")).isNull();
            assertThat(added.get("label")).isEqualTo("This browser");
            assertThat(again.get("error")).asString().startsWith("InvalidStateError");
            assertThat(session.get("error")).isNull();
            assertThat(session.get("userId")).isEqualTo(ada.text("/userId"));
            assertThat(next.get("error")).isNull();
            String token = Objects.requireNonNull(session.get("accessToken")).toString();
            assertThat(get("/v1/auth/me", token).text("/userId")).isEqualTo(ada.text("/userId"));
        } finally {
            chrome.quit();
        }
    }

    private static ChromeDriver start(File browser, File driver) {
        var options = new ChromeOptions();
        options.setBinary(browser);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setScriptTimeout(Duration.ofSeconds(20));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver)
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static void authenticator(HasVirtualAuthenticator browser) {
        browser.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(Protocol.CTAP2)
                .setTransport(Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
    }

    /** Calls a function of the page. */
    private static Map<?, ?> call(ChromeDriver chrome, String function, Object... arguments) {
        String script = "const done = arguments[arguments.length - 1];"
                + function
                + "(...[...arguments].slice(0, -1)).then(done, refused => done({error: String(refused)}));";
        return (Map<?, ?>) Objects.requireNonNull(chrome.executeAsyncScript(script, arguments));
    }

    /** Found here, so that nothing looks for it elsewhere. */
    private static Optional<File> onPath(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }
}
