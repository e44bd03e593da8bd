package onething.identity.timestamp;

import java.util.Optional;
import onething.application.port.out.paper.TimeStamps;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/// The time stamping authority, if the settings name one.
@Component
public final class TimeStampAuthority {

    private final Optional<TimeStamps> timeStamps;

    TimeStampAuthority(TimeStampProperties properties, WebClient.Builder web) {
        this.timeStamps = Optional.ofNullable(properties.address())
                .filter(address -> !address.toString().isBlank())
                .map(address -> new HttpTimeStamps(address, properties, web));
    }

    public Optional<TimeStamps> timeStamps() {
        return timeStamps;
    }
}
