package onething.bootstrap.seal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.identity.seal.SealPlatform;
import onething.identity.timestamp.TimeStampAuthority;
import onething.persistence.papers.seal.SealTrust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.reactive.function.client.WebClient;

/// A platform of seals and a time stamping authority over HTTP, set up as in production.
class HttpPlatformTest extends SealsContract {

    private static final SampleSealsTest BEHIND = new SampleSealsTest();
    private static final WireMockServer SERVER = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .extensions(new PlatformStub(BEHIND.seals(), BEHIND.timeStamps())));
    private static final AnnotationConfigApplicationContext CLIENTS = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void thePlatform() {
        SERVER.start();
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(PlatformStub.NAME)));
        TestPropertyValues.of(
                        "onething.seals.address=" + SERVER.baseUrl(),
                        "onething.seals.patience=2m",
                        "onething.time-stamps.address=" + SERVER.baseUrl() + "/stamps",
                        "onething.time-stamps.patience=2m")
                .applyTo(CLIENTS);
        CLIENTS.registerBean(WebClient.Builder.class, WebClient::builder);
        CLIENTS.register(Clients.class);
        CLIENTS.refresh();
    }

    @AfterAll
    static void stop() {
        CLIENTS.close();
        SERVER.stop();
    }

    @Override
    Seals seals() {
        return CLIENTS.getBean(SealPlatform.class).seals().orElseThrow();
    }

    @Override
    TimeStamps timeStamps() {
        return CLIENTS.getBean(TimeStampAuthority.class).timeStamps().orElseThrow();
    }

    @Override
    SealTrust trust() {
        return BEHIND.trust();
    }

    @ComponentScan({"onething.identity.seal", "onething.identity.timestamp"})
    @ConfigurationPropertiesScan({"onething.identity.seal", "onething.identity.timestamp"})
    private static final class Clients {}
}
