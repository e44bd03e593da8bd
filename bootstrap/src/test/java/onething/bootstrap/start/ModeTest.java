package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ModeTest {

    @Test
    void localModeIsTheDefaultWhereItsServersExist() {
        assertThat(mode(true, null)).isEqualTo("local");
        assertThat(mode(true, "production")).isEqualTo("production");
    }

    @Test
    void withoutItsServersTheModeMustBeSet() {
        assertThat(mode(false, "production")).isEqualTo("production");
        assertThatThrownBy(() -> mode(false, null))
                .isInstanceOf(CannotStart.class)
                .hasMessage("onething.mode is not set.");
    }

    @Test
    void withoutItsServersLocalModeIsRefused() {
        assertThatThrownBy(() -> mode(false, "local"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Local mode is not in this jar.");
    }

    private static @Nullable String mode(boolean serversAreHere, @Nullable String said) {
        var environment = new MockEnvironment();
        if (said != null) {
            environment.setProperty("onething.mode", said);
        }
        new Mode(serversAreHere).postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("onething.mode");
    }
}
