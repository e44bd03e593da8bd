package onething.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.SealObstacle;
import onething.identity.seal.SealPlatform;
import onething.identity.timestamp.TimeStampAuthority;
import onething.persistence.papers.seal.Roots;
import onething.persistence.papers.seal.SealTrust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/// Which seals and time stamps papers get: those of the platform and of the authority, or local mode's, or none.
@Configuration(proxyBeanMethods = false)
class SealWiring {

    private static final Logger LOG = LoggerFactory.getLogger(SealWiring.class);

    @Bean
    Seals seals(SealPlatform platform, ObjectProvider<FallbackSeals> local) {
        return platform.seals()
                .or(() -> Optional.ofNullable(local.getIfAvailable()).map(FallbackSeals::seals))
                .orElseGet(SealWiring::none);
    }

    @Bean
    TimeStamps timeStamps(TimeStampAuthority authority, ObjectProvider<FallbackSeals> local) {
        return authority
                .timeStamps()
                .or(() -> Optional.ofNullable(local.getIfAvailable()).map(FallbackSeals::timeStamps))
                .orElseGet(SealWiring::noStamps);
    }

    /// Local mode trusts its own samples beside what the settings name.
    @Bean
    SealTrust sealTrust(SealPlatform platform, TimeStampAuthority authority, ObjectProvider<FallbackSeals> local) {
        var own = Optional.ofNullable(local.getIfAvailable())
                .map(FallbackSeals::trust)
                .orElse(new SealTrust(Roots.NONE, Roots.NONE));
        return new SealTrust(
                roots("onething.seals", platform.roots(), platform.seals().isPresent())
                        .and(own.seals()),
                roots(
                                "onething.time-stamps",
                                authority.roots(),
                                authority.timeStamps().isPresent())
                        .and(own.stamps()));
    }

    private static Roots roots(String setting, List<Path> files, boolean isOn) {
        var roots = read(setting, files);
        if (isOn && roots.isEmpty()) {
            LOG.warn(
                    "{}.roots is not set, so nothing from {}.address is trusted. Papers wait for their seal.",
                    setting,
                    setting);
        }
        return roots;
    }

    private static Roots read(String setting, List<Path> files) {
        try {
            var contents = new ArrayList<byte[]>();
            for (var file : files) {
                contents.add(Files.readAllBytes(file));
            }
            return Roots.of(contents);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    setting + ".roots has to name files with certificates, one of them a root", e);
        }
    }

    private static TimeStamps noStamps() {
        LOG.warn("time stamps are off: onething.time-stamps.address is not set. Papers wait for their seal.");
        return new NoTimeStamps();
    }

    private static final class NoTimeStamps implements TimeStamps {

        @Override
        public Mono<Boolean> isOn() {
            return Mono.just(false);
        }

        @Override
        public Mono<byte[]> answer(byte[] query) {
            return Mono.error(() -> new NotSealed(SealObstacle.STAMPS_OFF, "time stamps are off"));
        }
    }

    private static Seals none() {
        LOG.warn("seals are off: onething.seals.address is not set. Papers wait for their seal.");
        return new NoSeals();
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
