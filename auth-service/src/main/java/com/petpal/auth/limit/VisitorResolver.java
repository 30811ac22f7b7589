package com.petpal.auth.limit;

import com.petpal.platform.network.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sees who is at the door. */
final class VisitorResolver implements HandlerMethodArgumentResolver {

    private final ClientAddress addresses;

    VisitorResolver(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var answer = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        String proof = Objects.requireNonNullElse(asked.getHeader(Visitor.KNOWN_DEVICE), "");
        return new Visitor(addresses.of(asked), proof, answer);
    }
}
