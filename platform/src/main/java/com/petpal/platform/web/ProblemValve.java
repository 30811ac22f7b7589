package com.petpal.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat cannot even read as a request is refused with a problem document too. Made by Tomcat, by name. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = response.getStatus() == 400
                ? Problem.of(400, "bad_request")
                : Problem.of(
                        Refusals.ofStatus(response.getStatus()),
                        null,
                        ProblemTexts.language(request.getHeader("Accept-Language")));
        try {
            byte[] body = problem.toJson();
            response.setContentType(Problem.MEDIA_TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody waits for this answer any more", gone);
        }
    }
}
