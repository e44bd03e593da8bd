package onething.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import onething.identity.seal.SealPlatform;
import onething.identity.timestamp.TimeStampAuthority;
import onething.persistence.papers.seal.SampleKey;
import onething.persistence.papers.seal.SealTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.reactive.function.client.WebClient;

/// The files with the roots of seals and of time stamps that the settings name.
class SealRootsTest {

    @TempDir
    private Path folder;

    @Test
    void whatTheSettingsNameIsTrustedEachForItsOwn() throws IOException {
        var root = certificate("root.der");

        var trust = trust("onething.seals.roots=" + root);

        assertThat(trust.seals().isEmpty()).isFalse();
        assertThat(trust.stamps().isEmpty()).isTrue();
        assertThat(trust("onething.time-stamps.roots=" + root).stamps().isEmpty())
                .isFalse();
    }

    @Test
    void withoutTheSettingsNothingIsTrusted() {
        var trust = trust("onething.seals.address=http://localhost/seals");

        assertThat(trust.seals().isEmpty()).isTrue();
    }

    @Test
    void theStartEndsWithAFileThatIsMissingOrHasNoCertificate() throws IOException {
        var none = Files.writeString(folder.resolve("none.pem"), "nothing");

        for (var path : new Path[] {none, folder.resolve("missing.pem")}) {
            assertThatThrownBy(() -> trust("onething.time-stamps.roots=" + path))
                    .hasStackTraceContaining("onething.time-stamps.roots has to name files with certificates");
        }
    }

    private Path certificate(String name) throws IOException {
        return Files.write(
                folder.resolve(name),
                SampleKey.forSeals(Instant.parse("2026-01-01T00:00:00Z")).certificate());
    }

    private static SealTrust trust(String... settings) {
        try (var context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(settings).applyTo(context);
            context.registerBean(WebClient.Builder.class, WebClient::builder);
            context.register(Clients.class, SealWiring.class);
            context.refresh();
            return context.getBean(SealTrust.class);
        }
    }

    @ComponentScan(basePackageClasses = {SealPlatform.class, TimeStampAuthority.class})
    @ConfigurationPropertiesScan(basePackageClasses = {SealPlatform.class, TimeStampAuthority.class})
    private static final class Clients {}
}
