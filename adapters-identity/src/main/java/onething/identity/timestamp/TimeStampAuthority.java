package onething.identity.timestamp;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.identity.outbound.CalledParties;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/// The time stamping authority, if the settings name one.
@Component
public final class TimeStampAuthority implements CalledParties {

    private final Optional<HttpTimeStamps> timeStamps;
    private final List<Path> roots;

    TimeStampAuthority(TimeStampProperties properties, WebClient.Builder web) {
        this.timeStamps = Optional.ofNullable(properties.address())
                .filter(address -> !address.toString().isBlank())
                .map(address -> new HttpTimeStamps(address, properties, web));
        this.roots = List.copyOf(properties.roots());
    }

    public Optional<TimeStamps> timeStamps() {
        return timeStamps.map(Function.identity());
    }

    @Override
    public Map<Party, PartyState> states() {
        return Map.of(Party.TIME_STAMPS, timeStamps.map(HttpTimeStamps::state).orElse(PartyState.OFF));
    }

    /// Files with the certificates to which those of time stamps have to lead.
    public List<Path> roots() {
        return roots;
    }
}
