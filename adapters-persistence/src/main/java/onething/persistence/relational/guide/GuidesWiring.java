package onething.persistence.relational.guide;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import onething.persistence.guides.ReadGuide;
import onething.persistence.guides.ShippedGuides;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/// The guides that this service offers. A guide with a fault stops the start.
@Configuration(proxyBeanMethods = false)
class GuidesWiring {

    @Bean
    R2dbcGuides guides(GuidesProperties properties, DatabaseClient database, Clock clock, Publications publications) {
        return new R2dbcGuides(shipped(properties), database, clock, publications);
    }

    private static List<ReadGuide> shipped(GuidesProperties properties) {
        try {
            return ShippedGuides.read(properties.directories().toArray(Path[]::new));
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.GuideBroken(var faults)) {
                throw new IllegalStateException(faults.stream()
                        .map(fault -> fault.path() + " " + fault.rule() + ": " + fault.detail())
                        .collect(Collectors.joining("\n  ", "guides do not hold together:\n  ", "")));
            }
            throw refused;
        }
    }
}
