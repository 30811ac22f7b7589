package com.petpal.platform.limit;

import com.petpal.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Takes a token of whoever asks, before a method with a {@link PersonalLimit} begins. */
final class HoldPersonalLimits implements HandlerInterceptor {

    private final TakeTokens tokens;
    private final LimitSettings settings;

    HoldPersonalLimits(TakeTokens tokens, LimitSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            PersonalLimit limit = method.getMethodAnnotation(PersonalLimit.class);
            if (limit != null) {
                tokens.take(List.of(settings.bucket(quota(limit), caller())), response::setHeader);
            }
        }
        return true;
    }

    private static PersonalQuota quota(PersonalLimit limit) {
        return new PersonalQuota(limit.value(), limit.atOnce(), Duration.ofSeconds(limit.paceSeconds()));
    }

    private static String caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller.userId().toString();
        }
        throw new IllegalStateException("a personal limit stands on a route that nobody has to sign in for");
    }
}
