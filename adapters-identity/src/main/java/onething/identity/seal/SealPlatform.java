package onething.identity.seal;

import java.util.Optional;
import onething.application.port.out.paper.Seals;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/// The platform of electronic seals, if the settings name one.
@Component
public final class SealPlatform {

    private final Optional<Seals> seals;

    SealPlatform(SealProperties properties, WebClient.Builder web) {
        this.seals = Optional.ofNullable(properties.address())
                .filter(address -> !address.toString().isBlank())
                .map(address -> new HttpSeals(address, properties, web));
    }

    public Optional<Seals> seals() {
        return seals;
    }
}
