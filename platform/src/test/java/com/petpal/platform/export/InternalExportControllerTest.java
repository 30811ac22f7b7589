package com.petpal.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.identity.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class InternalExportControllerTest {

    private static final UserId ADA = UserId.parse("00000000001");

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aPartThatFailsHalfwayLeavesNoWholeZip() throws IOException {
        controller(part(100_000), broken()).export(ADA, response);

        assertThat(response.isCommitted()).isTrue();
        assertThatThrownBy(() -> WholeZip.read(
                        new ByteArrayInputStream(response.getContentAsByteArray()),
                        (name, content) -> content.readAllBytes()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aPartThatFailsAtOnceIsAProblem() {
        assertThatThrownBy(() -> controller(broken()).export(ADA, response)).hasMessage("away");

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentType()).isNull();
    }

    private static InternalExportController controller(ExportPart... parts) {
        return new InternalExportController(new WriteExport(List.of(parts)), new JsonMapper());
    }

    private static ExportPart part(int bytes) {
        return new Part(zip -> zip.file("random.bin", out -> {
            var content = new byte[bytes];
            new Random(1).nextBytes(content);
            out.write(content);
        }));
    }

    private static ExportPart broken() {
        return new Part(zip -> {
            throw new IllegalStateException("away");
        });
    }

    private record Part(java.util.function.Consumer<ExportZip> files) implements ExportPart {

        @Override
        public Set<String> collections() {
            return Set.of();
        }

        @Override
        public void write(UserId userId, ExportZip zip) {
            files.accept(zip);
        }
    }
}
