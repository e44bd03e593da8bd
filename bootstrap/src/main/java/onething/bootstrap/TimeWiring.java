package onething.bootstrap;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The single clock of the service, in the zone in which it counts days.
@Configuration(proxyBeanMethods = false)
class TimeWiring {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
