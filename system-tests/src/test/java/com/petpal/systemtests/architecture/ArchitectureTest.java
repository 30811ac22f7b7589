package com.petpal.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of {@link Rules} hold for all modules, and each finds the defect planted for it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPaths(Stream.of(
                            "platform",
                            "auth-service",
                            "profile-service",
                            "feed-service",
                            "messaging-service",
                            "gateway",
                            "local-stack")
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("com.petpal.systemtests.architecture.planted");

    static Stream<ArchRule> rulesOfTheProduct() {
        return Rules.all("com.petpal").stream();
    }

    static Stream<ArchRule> rulesOfThePlantedDefects() {
        return Rules.all("com.petpal.systemtests.architecture.planted").stream();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheProduct")
    void the_product_keeps(ArchRule rule) {
        assertThat(PRODUCT).hasSizeGreaterThan(100);

        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rulesOfThePlantedDefects")
    void a_planted_defect_is_found_by(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
