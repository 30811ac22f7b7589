package com.petpal.profile.report;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports, for those who file them. */
@RestController
@RequestMapping("/v1/reports")
final class ReportsController {

    private final FileReport file;
    private final ReadReports read;
    private final Idempotency idempotency;

    ReportsController(FileReport file, ReadReports read, Idempotency idempotency) {
        this.file = file;
        this.read = read;
        this.idempotency = idempotency;
    }

    /** Burying moderators: 30 at once, which is more than anybody meets in an evening, and then 12 an hour. */
    @PersonalLimit(value = "report", atOnce = 30, paceSeconds = 300)
    @PostMapping
    ResponseEntity<?> file(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewReport report) {
        return idempotency.create(
                caller,
                "POST /v1/reports",
                key,
                report,
                () -> file.idFor(caller.userId(), report.subject()),
                id -> answer(file.file(caller.userId(), id, report)));
    }

    /** 201, or 200 if the caller has reported the same already and nothing was decided yet. */
    private ResponseEntity<ReportAnswer> answer(FileReport.Filed filed) {
        return ResponseEntity.status(filed.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/v1/reports/" + filed.report().reportId()))
                .body(read.answer(filed.report()));
    }

    @GetMapping("/mine")
    Page<ReportAnswer> mine(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return read.by(caller.userId(), page);
    }

    @GetMapping("/{reportId}")
    ReportAnswer report(@AuthenticationPrincipal Caller caller, @PathVariable String reportId) {
        return read.one(caller.userId(), reportId);
    }
}
