package onething.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that cannot fail is useless. Each rule is run on mistakes planted for it.
class ArchitectureRulesBiteTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "onething.domain.planted",
                    "onething.domain.plantedfirst",
                    "onething.domain.plantedsecond",
                    "onething.application.planted",
                    "onething.application.service.planted",
                    "onething.application.port.in.planted",
                    "onething.application.port.out.planted",
                    "onething.web.planted",
                    "onething.persistence.planted");

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRule")
    void everyRuleFailsOnAPlantedMistake(String sentence, ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).as(sentence).isTrue();
    }

    private static Stream<Object[]> everyRule() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> new Object[] {field.getName().replace('_', ' '), ruleOf(field)});
    }

    private static ArchRule ruleOf(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
