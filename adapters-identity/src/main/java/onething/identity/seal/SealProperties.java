package onething.identity.seal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The platform of electronic seals. Without an address, papers wait for their seal.
///
/// @param connecting how long to wait for a connection
/// @param patience   how long to wait for an answer
/// @param roots      files with the certificates to which those of seals have to lead
@ConfigurationProperties("onething.seals")
record SealProperties(
        @Nullable URI address,
        @DefaultValue("") String key,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue List<Path> roots) {

    @Override
    public String toString() {
        return "SealProperties[…]";
    }
}
