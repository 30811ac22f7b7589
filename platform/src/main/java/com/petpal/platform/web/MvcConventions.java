package com.petpal.platform.web;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take ids and pages as arguments. */
final class MvcConventions implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        // Lambdas would lose the types that the registry reads.
        registry.addConverter(String.class, UserId.class, (Converter<String, UserId>) UserId::parse);
        registry.addConverter(String.class, PetId.class, (Converter<String, PetId>) PetId::parse);
        registry.addConverter(String.class, MediaId.class, (Converter<String, MediaId>) MediaId::parse);
        registry.addConverter(String.class, PostId.class, (Converter<String, PostId>) PostId::parse);
        registry.addConverter(String.class, CommentId.class, (Converter<String, CommentId>) CommentId::parse);
        registry.addConverter(String.class, PlaydateId.class, (Converter<String, PlaydateId>) PlaydateId::parse);
        registry.addConverter(String.class, SittingId.class, (Converter<String, SittingId>) SittingId::parse);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequestResolver());
    }
}
