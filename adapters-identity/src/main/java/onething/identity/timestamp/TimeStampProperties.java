package onething.identity.timestamp;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The time stamping authority. Without an address, papers wait for their seal.
///
/// @param key        sent as a bearer token; blank for an authority that wants none
/// @param connecting how long to wait for a connection
/// @param patience   how long to wait for an answer
@ConfigurationProperties("onething.time-stamps")
record TimeStampProperties(
        @Nullable URI address,
        @DefaultValue("") String key,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("10s") Duration patience) {

    @Override
    public String toString() {
        return "TimeStampProperties[…]";
    }
}
