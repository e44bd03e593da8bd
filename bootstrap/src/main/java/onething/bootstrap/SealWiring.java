package onething.bootstrap;

import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.Seals;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.SealObstacle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/// Which seals papers get.
@Configuration(proxyBeanMethods = false)
class SealWiring {

    private static final Logger LOG = LoggerFactory.getLogger(SealWiring.class);

    @Bean
    Seals seals(ObjectProvider<FallbackSeals> local) {
        var fallback = local.getIfAvailable();
        if (fallback == null) {
            LOG.warn("seals are off: there is no platform of seals. Papers wait for their seal.");
            return new NoSeals();
        }
        return fallback.seals();
    }

    private static final class NoSeals implements Seals {

        @Override
        public Mono<Boolean> isOn() {
            return Mono.just(false);
        }

        @Override
        public Mono<OfficeSeal> of(String office) {
            return Mono.error(() -> new NotSealed(SealObstacle.OFF, "seals are off"));
        }

        @Override
        public Mono<byte[]> sign(Wanted wanted) {
            return Mono.error(() -> new NotSealed(SealObstacle.OFF, "seals are off"));
        }
    }
}
