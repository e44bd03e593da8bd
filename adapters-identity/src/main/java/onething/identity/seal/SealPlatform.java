package onething.identity.seal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onething.application.port.out.paper.Seals;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.identity.outbound.CalledParties;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/// The platform of electronic seals, if the settings name one.
@Component
public final class SealPlatform implements CalledParties {

    private final Optional<HttpSeals> seals;
    private final List<Path> roots;

    SealPlatform(SealProperties properties, WebClient.Builder web) {
        this.seals = Optional.ofNullable(properties.address())
                .filter(address -> !address.toString().isBlank())
                .map(address -> new HttpSeals(address, properties, web));
        this.roots = List.copyOf(properties.roots());
    }

    public Optional<Seals> seals() {
        return seals.map(Function.identity());
    }

    @Override
    public Map<Party, PartyState> states() {
        return Map.of(Party.SEALS, seals.map(HttpSeals::state).orElse(PartyState.OFF));
    }

    /// Files with the certificates to which those of seals have to lead.
    public List<Path> roots() {
        return roots;
    }
}
