package onething.persistence.guides;

import java.nio.file.Path;
import java.util.stream.Collectors;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The guides that this service offers. A guide with a fault stops the start.
@Configuration(proxyBeanMethods = false)
class GuidesConfiguration {

    @Bean
    YamlGuides guides(GuidesProperties properties) {
        try {
            return YamlGuides.read(properties.directories().toArray(Path[]::new));
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
