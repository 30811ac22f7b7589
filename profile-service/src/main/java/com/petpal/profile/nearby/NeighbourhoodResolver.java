package com.petpal.profile.nearby;

import com.petpal.platform.web.BadInput;
import com.petpal.profile.place.Location;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?lat=&lon=&radiusKm=} and snaps at once: nothing behind it knows where exactly somebody looks from. */
final class NeighbourhoodResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Neighbourhood.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        int radius = read(request, "radiusKm", Integer::valueOf);
        if (radius < 1 || radius > Neighbourhood.MOST_KM) {
            throw bad("radiusKm", "A radius is 1 to " + Neighbourhood.MOST_KM + " km.");
        }
        double lat = read(request, "lat", Double::valueOf);
        double lon = read(request, "lon", Double::valueOf);
        try {
            return new Neighbourhood(new Location(lat, lon), radius);
        } catch (IllegalArgumentException noSuchPlace) {
            throw bad("lat", "lat is within -85 and 85, lon within -180 and 180.");
        }
    }

    /** What was sent is not repeated: answers are kept longer than requests. */
    private static <T> T read(NativeWebRequest request, String name, Function<String, T> reader) {
        String text = request.getParameter(name);
        if (text == null || text.length() > 32) {
            throw bad(name, "lat, lon and radiusKm are numbers, and needed.");
        }
        try {
            return reader.apply(text);
        } catch (NumberFormatException noNumber) {
            throw bad(name, "lat, lon and radiusKm are numbers, and needed.");
        }
    }

    private static BadInput bad(String name, String message) {
        return new BadInput("invalid_request", name, message);
    }
}
