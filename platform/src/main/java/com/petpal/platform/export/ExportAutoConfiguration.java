package com.petpal.platform.export;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Lets a service with a database say what it holds about a person. */
@AutoConfiguration
@ConditionalOnProperty("petpal.service")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ExportAutoConfiguration {

    @Bean
    WriteExport writeExport(ObjectProvider<ExportPart> parts) {
        return new WriteExport(parts.orderedStream().toList());
    }

    @Bean
    InternalExportController internalExportController(WriteExport export, JsonMapper json) {
        return new InternalExportController(export, json);
    }
}
