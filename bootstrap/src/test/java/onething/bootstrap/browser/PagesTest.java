package onething.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import onething.bootstrap.OneThingApplication;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The pages in a real Chromium, on the whole service in local mode. Each test of [BrowserSuite] is a test
/// here, reported as soon as it has ended.
///
/// The browser gets the service's address, because signing in redirects to it. So a free port is chosen
/// before the start. The suite runs beside the other tests of this module: it takes longest, and often waits.
@SpringBootTest(classes = OneThingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
@Execution(ExecutionMode.CONCURRENT)
@DisabledIfSystemProperty(named = "skipFrontend", matches = "|true", disabledReason = "built without its pages")
class PagesTest {

    @TempDir
    static Path data;

    @Value("${onething.tokens.issuer}")
    URI service;

    @DynamicPropertySource
    static void aPortAndADataFolderOfItsOwn(DynamicPropertyRegistry registry) {
        var port = aFreePort();
        registry.add("server.port", () -> port);
        registry.add("onething.local.data", data::toString);
        registry.add("onething.rates.times", () -> 100);
        registry.add("onething.sign-in.work.rounds", () -> 100);
    }

    @TestFactory
    Stream<DynamicTest> thePagesInABrowser() throws IOException {
        return new BrowserSuite()
                .runAgainst(service)
                .map(each -> dynamicTest(
                        each.sentence(), () -> assertThat(each.wrong()).isEmpty()));
    }

    private static int aFreePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
