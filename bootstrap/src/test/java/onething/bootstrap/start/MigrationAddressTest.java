package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MigrationAddressTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void migrationsGoToTheDatabaseOfTheService() {
        settings.setProperty("spring.r2dbc.url", "r2dbc:postgresql://db.example:5433/onething?sslMode=VERIFY_FULL");
        settings.setProperty("spring.r2dbc.username", "onething");
        settings.setProperty("spring.r2dbc.password", "secret");

        assertThat(MigrationAddress.derived(settings))
                .isEqualTo(Map.of(
                        "spring.flyway.url", "jdbc:postgresql://db.example:5433/onething?sslmode=verify-full",
                        "spring.flyway.user", "onething",
                        "spring.flyway.password", "secret"));
    }

    @Test
    void theUserMayBeInTheAddress() {
        settings.setProperty("spring.r2dbc.url", "r2dbc:pool:postgresql://u:p@localhost/d");

        assertThat(MigrationAddress.derived(settings))
                .isEqualTo(Map.of(
                        "spring.flyway.url", "jdbc:postgresql://localhost/d",
                        "spring.flyway.user", "u",
                        "spring.flyway.password", "p"));
    }

    @Test
    void anAddressOfItsOwnIsKept() {
        settings.setProperty("spring.r2dbc.url", "r2dbc:postgresql://localhost/d");
        settings.setProperty("spring.flyway.url", "jdbc:postgresql://other/d");

        assertThat(MigrationAddress.derived(settings)).isEmpty();
    }
}
