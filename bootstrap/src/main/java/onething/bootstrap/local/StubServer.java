package onething.bootstrap.local;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A stub of another party on a free port, which keeps the last 1,000 requests. Not a bean of the server's own
/// type, so that the 粤信签 stub remains the only one of that.
record StubServer(WireMockServer server) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StubServer.class);
    private static final int KEPT = 1_000;

    /// @param received what its requests are, for the log, such as "What the bank would be asked to pay"
    static StubServer started(String received, Consumer<WireMockServer> answers) {
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .globalTemplating(true)
                .maxRequestJournalEntries(KEPT)
                .containerThreads(16));
        answers.accept(server);
        server.start();
        LOG.info("Local mode. {} is at http://localhost:{}/__admin/requests", received, server.port());
        return new StubServer(server);
    }

    URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
