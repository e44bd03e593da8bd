package onething.identity.licence;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The province's platform of electronic licences. Without an address, none are offered.
///
/// @param connecting how long to wait for a connection
/// @param patience   how long to wait for an answer, and for the next piece of a file
@ConfigurationProperties("onething.licences")
record LicenceProperties(
        @Nullable URI address,
        @DefaultValue("") String key,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("8s") Duration patience) {

    @Override
    public String toString() {
        return "LicenceProperties[…]";
    }
}
