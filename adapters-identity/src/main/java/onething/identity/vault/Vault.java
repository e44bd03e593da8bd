package onething.identity.vault;

import java.util.Optional;
import java.util.function.Function;
import onething.application.port.out.encryption.KeyWrapping;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.reactive.function.client.WebClient;

/// Vault, if the settings name one. Commands of an operator use it too, which have no builder of clients.
@EnableConfigurationProperties(VaultProperties.class)
public final class Vault {

    private final Optional<VaultTransit> transit;

    Vault(VaultProperties properties, ObjectProvider<WebClient.Builder> web) {
        this.transit = Optional.ofNullable(properties.address())
                .filter(address -> !address.toString().isBlank())
                .map(address -> new VaultTransit(address, properties, web.getIfAvailable(WebClient::builder)));
    }

    public Optional<KeyWrapping> keyWrapping() {
        return transit.map(Function.identity());
    }
}
