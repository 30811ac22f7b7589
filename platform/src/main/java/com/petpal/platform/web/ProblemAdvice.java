package com.petpal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Puts everything that goes wrong in MVC into a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final OncePerSecond REFUSED_FOR_NOW = new OncePerSecond();
    private static final Set<String> KEPT_HEADERS = Set.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT);

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<byte[]> refuse(Exception thrown, HttpServletRequest request) {
        Refusal refusal = refusal(thrown);
        if (refusal.status() == 500) {
            if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
                return null;
            }
            log.error("unforeseen failure", Redacted.of(thrown));
        }
        if (refusal.status() == 503 && REFUSED_FOR_NOW.isDue()) {
            log.info("refused for now", Redacted.of(thrown));
        }
        var answer = ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> keepHeaders(thrown, headers));
        refusal.headers().forEach(answer::header);
        var language = ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return answer.body(
                Problem.of(refusal, request.getRequestURI(), language).toJson());
    }

    private static Refusal refusal(Exception thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> UnreadableBodies.refusal(unreadable);
            case MethodArgumentNotValidException invalid ->
                Refusals.invalid(InvalidFields.of(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> Refusals.invalid(InvalidFields.of(invalid));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch.getName(), mismatch);
            case TypeMismatchException mismatch -> mismatch(String.valueOf(mismatch.getPropertyName()), mismatch);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case ServletRequestBindingException unbound -> Refusal.of(400, "invalid_request");
            case AccessDeniedException denied -> Refusal.of(403, "forbidden");
            case AuthenticationException unknown -> Refusal.of(401, "unauthenticated");
            default -> Refusals.of(thrown);
        };
    }

    private static Refusal missing(String name) {
        return Refusal.badInput(name, "missing", "This is needed.");
    }

    private static Refusal mismatch(String parameter, TypeMismatchException mismatch) {
        Refusal known = Refusals.of(mismatch);
        if (known.code().equals("bad_id")) {
            var where = List.of(new Problem.FieldError(parameter, "bad_id", "This is no id."));
            return new Refusal(known.status(), known.code(), known.detail(), where, null);
        }
        return Refusal.badInput(parameter, "wrong_type", "This value is not of the expected kind.");
    }

    private static void keepHeaders(Exception thrown, HttpHeaders headers) {
        if (thrown instanceof ErrorResponse response) {
            response.getHeaders().forEach((name, values) -> {
                if (KEPT_HEADERS.contains(name)) {
                    headers.addAll(name, values);
                }
            });
        }
    }
}
