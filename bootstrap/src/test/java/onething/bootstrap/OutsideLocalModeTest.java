package onething.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.in.factor.FindSecondStep;
import onething.application.port.in.factor.FindSecondStep.Step;
import onething.application.port.out.account.Accounts;
import onething.bootstrap.encryption.KeySettings;
import onething.bootstrap.encryption.VaultStub;
import onething.domain.account.AccountHolder;
import onething.domain.account.LoginName;
import onething.domain.account.Scope;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

/// The service as a city runs it: with a given database, given keys and a given 粤信签, and nothing of local
/// mode.
@ExtendWith(OutputCaptureExtension.class)
@OnServicesOfTheirOwn
class OutsideLocalModeTest {

    private static final LoginName LI_NA = new LoginName("lina");
    private static final Pattern LINK = Pattern.compile("https://onething[.]example/desk/set-password#(\\S+)");

    @TempDir
    static Path documents;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void aDatabaseIsThere() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void theDatabaseGoes() throws IOException {
        postgres.close();
    }

    @Test
    void itStartsOnItsSettingsAndHasNoSamplePeople() {
        try (var service = started(configured())) {
            assertThat(service.getBeansOfType(EmbeddedPostgres.class)).isEmpty();
            assertThat(service.getBeansOfType(WireMockServer.class)).isEmpty();
            browsersBehindOurProxyMustStayOnHttps(service);
            var accounts = service.getBean(Accounts.class);
            assertThat(accounts.findCredential(LI_NA).blockOptional()).isEmpty();

            letLiNaIn(service);
            assertThat(accounts.findCredential(LI_NA).blockOptional()).isPresent();
        }

        assertThatThrownBy(() -> started(configured()).close())
                .hasStackTraceContaining("the sample person lina is in this database");
    }

    private static void browsersBehindOurProxyMustStayOnHttps(ConfigurableApplicationContext service) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var page = WebClient.create("http://127.0.0.1:" + port).get().uri("/api/v1/guides");

        assertThat(page.header("X-Forwarded-Proto", "https")
                        .retrieve()
                        .toBodilessEntity()
                        .block()
                        .getHeaders())
                .satisfies(headers -> assertThat(headers.getFirst("Strict-Transport-Security"))
                        .startsWith("max-age=31536000"));
        assertThat(WebClient.create("http://127.0.0.1:" + port)
                        .get()
                        .uri("/api/v1/guides")
                        .retrieve()
                        .toBodilessEntity()
                        .block()
                        .getHeaders()
                        .headerNames())
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void theFirstAdministratorSetsAPasswordWithALinkThatTheStartPrints(CapturedOutput printed) {
        var settings = configured();
        settings.put("onething.administrator.account", "chen");
        settings.put("onething.administrator.name", "陈明");

        try (var service = started(settings)) {
            var link = LINK.matcher(printed.getOut());
            assertThat(link.find()).isTrue();
            setPassword(service, link.group(1));
            var chen = service.getBean(Accounts.class)
                    .findCredential(new LoginName("chen"))
                    .block();
            assertThat(chen).isNotNull();
            assertThat(chen.account().scopes()).containsExactly(Scope.ADMIN);
            assertThat(service.getBean(FindSecondStep.class)
                            .stepOf(chen.account())
                            .block())
                    .isEqualTo(Step.ENROL);
            assertThat(chen.passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,");
        }

        var before = printed.getOut().length();
        started(settings).close();
        assertThat(printed.getOut().substring(before)).doesNotContain("/desk/set-password");
    }

    private static void setPassword(ConfigurableApplicationContext service, String link) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        assertThat(WebClient.create("http://127.0.0.1:" + port)
                        .post()
                        .uri("/login/password-setting")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"link\": \"%s\", \"password\": \"Mango-drum-71\"}".formatted(link))
                        .retrieve()
                        .toBodilessEntity()
                        .block()
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void withoutKeysItStopsAndSaysWhichToSet() {
        var settings = configured();
        settings.keySet().removeIf(name -> name.startsWith("onething.encryption.index"));

        assertThatThrownBy(() -> started(settings).close())
                .hasMessageContainingAll("onething.encryption.index.current: ", "make-keys");
    }

    @Test
    void itStartsWithKeysThatVaultUnwrapsAndThenNeedsNoVault(@TempDir Path folder) throws IOException {
        var settings = configured();
        settings.keySet().removeIf(name -> name.startsWith("onething.encryption"));
        try (var vault = new VaultStub(folder)) {
            settings.putAll(vault.settings("2026"));
            try (var service = started(settings)) {
                vault.close();
                var port = service.getEnvironment().getRequiredProperty("local.server.port");
                assertThat(WebClient.create("http://127.0.0.1:" + port)
                                .get()
                                .uri("/oauth2/jwks")
                                .retrieve()
                                .bodyToMono(String.class)
                                .block())
                        .contains("\"kid\"");
            }
        }
    }

    @Test
    void withoutASecretItStopsAndSaysWhichToSet() {
        var settings = configured();
        settings.remove("onething.yuexinqian.paas-token");

        assertThatThrownBy(() -> started(settings).close()).hasMessageContaining("onething.yuexinqian.paas-token: ");
    }

    private static ConfigurableApplicationContext started(Map<String, Object> settings) {
        return new SpringApplicationBuilder(OneThingApplication.class, OwnEventLoops.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static Map<String, Object> configured() {
        var settings = new HashMap<String, Object>();
        settings.put("onething.mode", "production");
        settings.put("server.port", 0);
        // As in the example file.
        settings.put("onething.administrator.account", "");
        settings.put("onething.administrator.name", "");
        settings.put("onething.proxies.trusted", "127.0.0.0/8");
        settings.put("spring.r2dbc.url", "r2dbc:postgresql://postgres@localhost:" + postgres.getPort() + "/postgres");
        settings.put("onething.documents.directory", documents);
        settings.put("onething.documents.scanner.required", false);
        settings.put("onething.tokens.issuer", "https://onething.example");
        settings.put("onething.yuexinqian.address", "https://yuexinqian.example");
        settings.put("onething.yuexinqian.client-secret", "a-secret-of-its-own");
        settings.put("onething.yuexinqian.paas-token", "a-token-of-its-own");
        settings.putAll(KeySettings.of("2026"));
        return settings;
    }

    private static void letLiNaIn(ConfigurableApplicationContext service) {
        service.getBean(RegisterAccount.class)
                .register(new RegisterAccount.Command(
                        LI_NA,
                        "lychee-banyan-26",
                        new AccountHolder.Person(new PersonName("李娜"), new IdCardNumber("445202199003071527"))))
                .block();
    }
}
