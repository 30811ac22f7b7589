package com.petpal.auth.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Redacted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for an export, how far it is, and fetching it. */
@RestController
final class ExportController {

    static final String FILE = "/v1/auth/exports/{id}/file";

    private static final Logger log = LoggerFactory.getLogger(ExportController.class);

    private final AskForExport askForExport;
    private final ReadExport readExport;
    private final FetchExport fetchExport;

    ExportController(AskForExport askForExport, ReadExport readExport, FetchExport fetchExport) {
        this.askForExport = askForExport;
        this.readExport = readExport;
        this.fetchExport = fetchExport;
    }

    record Accepted(String exportId) {}

    /**
     * How far an export is.
     *
     * @param state queued, running, ready, fetching, fetched, expired or failed
     * @param expiresAt when its file is removed
     * @param url where its file can be fetched, once and for some minutes; relative to this API
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            String exportId,
            String state,
            @Nullable Instant expiresAt,
            @Nullable String url) {}

    /** Asked again before it is over it is the same export. */
    @PostMapping("/v1/auth/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted ask(@AuthenticationPrincipal Caller caller) {
        return new Accepted(askForExport.ask(caller.userId()).text());
    }

    @GetMapping("/v1/auth/exports/{id}")
    Progress read(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        ReadExport.Found found = readExport.read(caller.userId(), new ExportId(id));
        return new Progress(
                id,
                found.state().text(),
                found.fileUntil().orElse(null),
                found.url().orElse(null));
    }

    /** Open to whoever has the address. A HEAD would fetch what can be fetched once, and is refused. */
    @GetMapping(FILE)
    void fetch(
            @PathVariable String id,
            @RequestParam long expires,
            @RequestParam String signature,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), java.util.List.of("GET"));
        }
        FetchExport.Fetch fetch = fetchExport.begin(new ExportId(id), expires, signature);
        response.setContentType("application/zip");
        response.setContentLengthLong(fetch.bytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"petpal-export.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // So that a file that breaks off ends at once.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        try {
            fetch.writeTo(response.getOutputStream());
        } catch (IOException | RuntimeException broken) {
            if (!response.isCommitted()) {
                response.reset();
                throw broken;
            }
            log.warn("a file broke off while it was fetched", Redacted.of(broken));
        }
    }
}
