package onething.bootstrap.encryption;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.out.status.KeyRings;
import onething.domain.status.KeyRingName;
import onething.identity.vault.Vault;
import onething.persistence.relational.encryption.BlindIndex;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.encryption.ReporterIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;

/// Encrypts columns with the configured keys, or with the keys of local mode if none are configured.
@Configuration(proxyBeanMethods = false)
@Import(Vault.class)
public class EncryptionWiring {

    @Bean
    Rings encryptionRings(EncryptionProperties properties, ObjectProvider<FallbackKeys> fallback, Vault vault) {
        var rings = new EnumMap<KeyRingName, DatedRing>(KeyRingName.class);
        rings.putAll(ConfiguredRings.of(properties, vault.keyWrapping()));
        for (var name : KeyRingName.values()) {
            rings.computeIfAbsent(name, _ -> ofLocalMode(name, fallback));
        }
        return new Rings(rings);
    }

    @Bean
    ColumnCipher columnCipher(Rings rings) {
        return ColumnCipher.with(rings.get(KeyRingName.COLUMNS).ring());
    }

    @Bean
    BlindIndex blindIndex(Rings rings) {
        return BlindIndex.with(rings.get(KeyRingName.INDEX).ring());
    }

    @Bean
    ReporterCipher reporterCipher(Rings rings) {
        return ReporterCipher.with(rings.get(KeyRingName.REPORTERS).ring());
    }

    @Bean
    ReporterIndex reporterIndex(Rings rings) {
        return ReporterIndex.with(rings.get(KeyRingName.REPORTERS_INDEX).ring());
    }

    @Bean
    KeyRings keyRings(Rings rings, EncryptionProperties properties) {
        return () -> Flux.fromStream(() ->
                Stream.of(KeyRingName.values()).flatMap(name -> rings.get(name).keys(name, properties.longestUse())));
    }

    private static DatedRing ofLocalMode(KeyRingName name, ObjectProvider<FallbackKeys> fallback) {
        return Optional.ofNullable(fallback.getIfAvailable())
                .map(keys -> keys.ring(name))
                .orElseThrow(() -> new IllegalStateException(
                        "no keys for encryption: set onething.encryption." + name.wireName() + ".current and .keys"));
    }

    /// Every ring.
    record Rings(Map<KeyRingName, DatedRing> all) {

        DatedRing get(KeyRingName name) {
            var ring = all.get(name);
            if (ring == null) {
                throw new IllegalStateException("no ring " + name);
            }
            return ring;
        }
    }
}
