package onething.identity.bank;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The bank of the fund. Without an address, payment orders wait.
///
/// @param connecting how long to wait for a connection
/// @param patience   how long to wait for an answer
@ConfigurationProperties("onething.bank")
record BankProperties(
        @Nullable URI address,
        @DefaultValue("") String key,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("10s") Duration patience) {

    @Override
    public String toString() {
        return "BankProperties[…]";
    }
}
