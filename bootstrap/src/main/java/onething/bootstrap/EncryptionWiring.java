package onething.bootstrap;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import onething.bootstrap.EncryptionProperties.Ring;
import onething.persistence.relational.encryption.BlindIndex;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Encrypts columns with the configured keys, or with the keys of local mode if none are configured.
@Configuration(proxyBeanMethods = false)
class EncryptionWiring {

    @Bean
    ColumnCipher columnCipher(EncryptionProperties properties, ObjectProvider<FallbackKeys> fallback) {
        return ColumnCipher.with(ring("columns", properties.columns(), fallback));
    }

    @Bean
    BlindIndex blindIndex(EncryptionProperties properties, ObjectProvider<FallbackKeys> fallback) {
        return BlindIndex.with(ring("index", properties.index(), fallback));
    }

    @Bean
    ReporterCipher reporterCipher(EncryptionProperties properties, ObjectProvider<FallbackKeys> fallback) {
        return ReporterCipher.with(ring("reporters", properties.reporters(), fallback));
    }

    private static KeyRing ring(String name, @Nullable Ring configured, ObjectProvider<FallbackKeys> fallback) {
        return Optional.ofNullable(configured)
                .map(EncryptionWiring::ring)
                .or(() -> Optional.ofNullable(fallback.getIfAvailable()).map(keys -> keys.ring(name)))
                .orElseThrow(() -> new IllegalStateException(
                        "no keys for encryption: set onething.encryption." + name + ".current and .keys"));
    }

    private static KeyRing ring(Ring configured) {
        var keys = new LinkedHashMap<String, KeyRing.Key>();
        configured.keys().forEach((id, secret) -> {
            var suite = configured.suites().getOrDefault(id, configured.suite());
            keys.put(id, new KeyRing.Key(suite, Base64.getDecoder().decode(secret)));
        });
        return new KeyRing(configured.current(), keys);
    }
}
