package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@BesideOthers
class WrongSettingsTest {

    @ConfigurationProperties("onething.some")
    record Some(
            @DefaultValue("1m") Duration pause,
            @DefaultValue("3") int times,
            @DefaultValue List<Part> parts,
            @DefaultValue Map<String, String> keys,
            @DefaultValue Part part) {}

    record Part(
            @DefaultValue("a") String name,
            @DefaultValue("1") int size) {

        Part {
            if (size < 1) {
                throw new IllegalArgumentException("the size has to be at least 1");
            }
        }
    }

    private final StandardEnvironment settings = new StandardEnvironment();

    @Test
    void everyWrongSettingIsToldAtOnce() {
        assertThat(wrong(Map.of(
                        "onething.some.pause", "soon",
                        "onething.some.times", "many",
                        "onething.some.parts[1].size", "two",
                        "onething.some.parts[0].size", "2",
                        "onething.some.tmies", "4",
                        "onething.sum.times", "4")))
                .containsExactly(
                        "onething.some.parts[1].size: cannot be read as int",
                        "onething.some.pause: cannot be read as java.time.Duration",
                        "onething.some.times: cannot be read as int",
                        "onething.some.tmies: there is no setting of this name",
                        "onething.sum.times: there is no setting of this name");
    }

    @Test
    void whatTheRecordRefusesIsToldInItsWords() {
        assertThat(wrong(Map.of("onething.some.part.size", "0")))
                .containsExactly("onething.some.part: the size has to be at least 1");
    }

    @Test
    void aWrongValueIsNotRepeated() {
        assertThat(wrong(Map.of("onething.some.times", "secret-word")))
                .singleElement()
                .asString()
                .doesNotContain("secret-word");
    }

    @Test
    void settingsThatAreRightAreNotNamed() {
        assertThat(wrong(Map.of(
                        "onething.some.pause", "5s",
                        "onething.some.keys.2026", "a key",
                        "onething.some.parts[0].name", "b",
                        "onething.mode", "local",
                        "spring.any.thing", "c")))
                .isEmpty();
    }

    /// It cannot be known which words belong together there.
    @Test
    void aNameInTheEnvironmentOfTheProcessIsNotRefused() {
        settings.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("ONETHING_HOME", "/opt/onething", "ONETHING_SOME_TIMES", "none")));

        assertThat(wrong(Map.of())).containsExactly("onething.some.times: cannot be read as int");
    }

    private List<String> wrong(Map<String, Object> values) {
        settings.getPropertySources().addFirst(new MapPropertySource("a file", values));
        return WrongSettings.wrong(settings, List.of(Some.class));
    }
}
