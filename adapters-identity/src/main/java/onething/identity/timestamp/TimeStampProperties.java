package onething.identity.timestamp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The time stamping authority. Without an address, papers wait for their seal.
///
/// @param key        sent as a bearer token; blank for an authority that wants none
/// @param connecting how long to wait for a connection
/// @param patience   how long to wait for an answer
/// @param roots      files with the certificates to which those of time stamps have to lead
@ConfigurationProperties("onething.time-stamps")
record TimeStampProperties(
        @Nullable URI address,
        @DefaultValue("") String key,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue List<Path> roots) {

    @Override
    public String toString() {
        return "TimeStampProperties[…]";
    }
}
