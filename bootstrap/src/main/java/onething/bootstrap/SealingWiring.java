package onething.bootstrap;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import onething.bootstrap.SealingProperties.Ring;
import onething.persistence.relational.sealing.BlindIndex;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.KeyRing;
import onething.persistence.relational.sealing.ReporterSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Seals columns with the keys that are configured; where there are none, with those that local mode keeps.
@Configuration(proxyBeanMethods = false)
class SealingWiring {

    @Bean
    ColumnSeal columnSeal(SealingProperties properties, ObjectProvider<FallbackKeys> fallback) {
        return ColumnSeal.with(ring("columns", properties.columns(), fallback));
    }

    @Bean
    BlindIndex blindIndex(SealingProperties properties, ObjectProvider<FallbackKeys> fallback) {
        return BlindIndex.with(ring("index", properties.index(), fallback));
    }

    @Bean
    ReporterSeal reporterSeal(SealingProperties properties, ObjectProvider<FallbackKeys> fallback) {
        return ReporterSeal.with(ring("reporters", properties.reporters(), fallback));
    }

    private static KeyRing ring(String name, @Nullable Ring configured, ObjectProvider<FallbackKeys> fallback) {
        return Optional.ofNullable(configured)
                .map(SealingWiring::ring)
                .or(() -> Optional.ofNullable(fallback.getIfAvailable()).map(keys -> keys.ring(name)))
                .orElseThrow(() -> new IllegalStateException(
                        "no keys to seal with: set onething.sealing." + name + ".current and .keys"));
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
