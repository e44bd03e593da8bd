package onething.bootstrap.journey.support;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.OwnEventLoops;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The service in local mode, on a free port and a data folder of its own, for what is started by hand.
public final class LocalService implements AutoCloseable {

    private final URI address;
    private final ConfigurableApplicationContext context;

    /// @param more configurations besides the service's own
    public LocalService(Map<String, ?> settings, Class<?>... more) {
        int port = WholeSystem.aFreePort();
        address = URI.create("http://localhost:" + port);
        var all = new HashMap<String, Object>(Map.of(
                "onething.mode",
                "local",
                "server.port",
                port,
                "onething.tokens.issuer",
                address,
                "onething.local.data",
                WholeSystem.aFolder(),
                "onething.rates.enabled",
                "false",
                "onething.sign-in.work.rounds",
                20,
                "onething.sign-in.work.limit",
                20));
        all.putAll(WholeSystem.PATIENCE);
        all.putAll(settings);
        context = new SpringApplicationBuilder(OneThingApplication.class, OwnEventLoops.class)
                .sources(more)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    public URI address() {
        return address;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
