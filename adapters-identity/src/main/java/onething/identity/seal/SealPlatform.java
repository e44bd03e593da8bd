package onething.identity.seal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onething.application.port.out.paper.Seals;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/// The platform of electronic seals, if the settings name one.
@Component
public final class SealPlatform {

    private final Optional<Seals> seals;
    private final List<Path> roots;

    SealPlatform(SealProperties properties, WebClient.Builder web) {
        this.seals = Optional.ofNullable(properties.address())
                .filter(address -> !address.toString().isBlank())
                .map(address -> new HttpSeals(address, properties, web));
        this.roots = List.copyOf(properties.roots());
    }

    public Optional<Seals> seals() {
        return seals;
    }

    /// Files with the certificates to which those of seals have to lead.
    public List<Path> roots() {
        return roots;
    }
}
