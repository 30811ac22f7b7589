package com.petpal.platform.export;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Redacted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What this service holds about a person, for auth-service. Somebody unknown has an empty one. */
@RestController
final class InternalExportController {

    private static final Logger log = LoggerFactory.getLogger(InternalExportController.class);

    private final WriteExport export;
    private final JsonMapper json;

    InternalExportController(WriteExport export, JsonMapper json) {
        this.export = export;
        this.json = json;
    }

    /** Once bytes are out a failure cannot be a problem answer any more: the ZIP then ends without its directory. */
    @GetMapping("/internal/exports/{userId}")
    void export(@PathVariable UserId userId, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        var zip = new ExportZip(response.getOutputStream(), json);
        try {
            export.write(userId, zip);
            zip.finish();
        } catch (RuntimeException broken) {
            if (!response.isCommitted()) {
                response.reset();
                throw broken;
            }
            log.warn("an export broke off", Redacted.of(broken));
        }
    }
}
