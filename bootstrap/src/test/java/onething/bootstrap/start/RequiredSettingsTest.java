package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void everyMissingSettingIsToldAtOnce() {
        assertThat(RequiredSettings.missing(settings))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "spring.r2dbc.url",
                        "onething.tokens.issuer",
                        "onething.yuexinqian.address",
                        "onething.yuexinqian.client-secret",
                        "onething.yuexinqian.paas-token",
                        "spring.r2dbc.username",
                        "onething.documents.scanner.host",
                        "onething.encryption.columns.current",
                        "onething.encryption.columns.keys.1.secret",
                        "onething.encryption.columns.keys.1.made",
                        "onething.encryption.index.current",
                        "onething.encryption.index.keys.1.secret",
                        "onething.encryption.index.keys.1.made",
                        "onething.encryption.reporters.current",
                        "onething.encryption.reporters.keys.1.secret",
                        "onething.encryption.reporters.keys.1.made",
                        "onething.encryption.reporters-index.current",
                        "onething.encryption.reporters-index.keys.1.secret",
                        "onething.encryption.reporters-index.keys.1.made");
    }

    @Test
    void theSecretsOfLocalModeAreRefused() {
        settings.setProperty("onething.yuexinqian.paas-token", "local");

        assertThat(RequiredSettings.missing(settings))
                .contains("onething.yuexinqian.paas-token: not the one of local mode, because that is public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://province.example/records",
                "https://localhost/records",
                "https://a.LOCALHOST/records",
                "https://127.0.0.1/records",
                "https://[::1]/records",
                "https://169.254.169.254/latest/meta-data",
                "https://[fe80::1]/records",
                "https://0.0.0.0/records",
                "https://2130706433/records",
                "https://0x7f.1/records",
                "https:///records",
                "province.example/records",
                "https://exa mple/"
            })
    void recordsAreSentToNoAddressThatMeansThisMachineOrLacksTls(String address) {
        settings.setProperty("onething.webhooks.subscribers[0].address", "https://province.example/records");
        settings.setProperty("onething.webhooks.subscribers[1].address", address);

        assertThat(RequiredSettings.missing(settings))
                .filteredOn(line -> line.contains("webhooks"))
                .containsExactly("onething.webhooks.subscribers[1].address: https://HOST/PATH of another machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://province.example/records", "https://10.41.7.9:8443/records", "https://[2001:db8::7]/"})
    void aSubscriberMayBeInTheNetworkOfTheAuthorities(String address) {
        settings.setProperty("onething.webhooks.subscribers[0].address", address);

        assertThat(RequiredSettings.missing(settings)).noneMatch(line -> line.contains("webhooks"));
    }

    @Test
    void theDatabasesUserMayBeInItsAddress() {
        settings.setProperty("spring.r2dbc.url", "r2dbc:postgresql://onething@localhost/onething");

        assertThat(RequiredSettings.missing(settings)).noneMatch(line -> line.contains("r2dbc"));
    }

    @Test
    void filesAreAcceptedWithoutAScanOnlyWhereTheOperatorSaysSo() {
        settings.setProperty("onething.documents.scanner.host", "");
        assertThat(RequiredSettings.missing(settings))
                .anyMatch(line -> line.startsWith("onething.documents.scanner.host: "));

        settings.setProperty("onething.documents.scanner.required", "false");

        assertThat(RequiredSettings.missing(settings)).noneMatch(line -> line.contains("scanner"));
    }

    @Test
    void theSettingsOfAnObjectStorageAreRequiredOnlyWhereTheDocumentsAreInOne() {
        settings.setProperty("onething.documents.s3.bucket", "documents");
        assertThat(RequiredSettings.missing(settings)).noneMatch(line -> line.contains("s3"));

        settings.setProperty("onething.documents.store", "s3");

        assertThat(RequiredSettings.missing(settings))
                .filteredOn(line -> line.contains("s3"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "onething.documents.s3.endpoint",
                        "onething.documents.s3.key-id",
                        "onething.documents.s3.key-secret");
    }

    @Test
    void aKeyThatIsNotInBase64IsTold() {
        settings.setProperty("onething.encryption.index.current", "2026");
        settings.setProperty("onething.encryption.index.keys.2026.secret", "my key!");

        assertThat(RequiredSettings.missing(settings))
                .contains("onething.encryption.index.keys.2026.secret: the key is not in base64");
    }

    @Test
    void aWrappedKeyNeedsVaultAndCredentials() {
        settings.setProperty("onething.encryption.columns.current", "1");
        settings.setProperty("onething.encryption.columns.keys.1.wrapped", "vault:v1:x");
        assertThat(RequiredSettings.missing(settings))
                .filteredOn(line -> line.startsWith("onething.encryption.columns") || line.contains("vault"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("onething.encryption.columns.keys.1.made", "onething.vault.address");

        settings.setProperty("onething.vault.address", "https://vault.example:8200");
        assertThat(RequiredSettings.missing(settings)).anyMatch(line -> line.startsWith("onething.vault.token-file: "));

        settings.setProperty("onething.vault.role-id", "a-role");
        assertThat(RequiredSettings.missing(settings))
                .anyMatch(line -> line.startsWith("onething.vault.secret-id-file: "));

        settings.setProperty("onething.vault.secret-id-file", "/etc/onething/secret-id");
        assertThat(RequiredSettings.missing(settings)).noneMatch(line -> line.startsWith("onething.vault"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vault.example:8200", "vault.example", "https://", "ftp://localhost", "http://a b"})
    void keysGoOverTlsOnly(String address) {
        settings.setProperty("onething.vault.address", address);
        settings.setProperty("onething.vault.token-file", "/run/vault/token");

        assertThat(RequiredSettings.missing(settings))
                .contains("onething.vault.address: https://HOST:8200; http only for this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8200", "http://127.0.0.1:8100", "http://[::1]:8200"})
    void anAgentOfVaultMayBeOnThisMachine(String address) {
        settings.setProperty("onething.vault.address", address);
        settings.setProperty("onething.vault.token-file", "/run/vault/token");

        assertThat(RequiredSettings.missing(settings)).noneMatch(line -> line.startsWith("onething.vault"));
    }

    @Test
    void theExampleFileLeavesOpenWhatOnlyACityKnows() throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("example", new FileSystemResource(Path.of("deploy/application.yaml")))
                .forEach(environment.getPropertySources()::addFirst);

        assertThat(RequiredSettings.missing(environment))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "spring.r2dbc.url",
                        "onething.tokens.issuer",
                        "onething.yuexinqian.address",
                        "onething.yuexinqian.client-secret",
                        "onething.yuexinqian.paas-token",
                        "onething.documents.scanner.host",
                        "onething.encryption.columns.keys.1.secret",
                        "onething.encryption.columns.keys.1.made",
                        "onething.encryption.index.keys.1.secret",
                        "onething.encryption.index.keys.1.made",
                        "onething.encryption.reporters.keys.1.secret",
                        "onething.encryption.reporters.keys.1.made",
                        "onething.encryption.reporters-index.keys.1.secret",
                        "onething.encryption.reporters-index.keys.1.made");
    }
}
