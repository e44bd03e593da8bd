package onething.web.limits;

import onething.web.CallersAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Applies the limits to every connection that the server accepts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitsConfiguration {

    @Bean
    NettyServerCustomizer limitsOnClients(LimitProperties limits, CallersAddress addresses) {
        var open = new OpenConnections(limits.connectionsPerAddress(), addresses);
        return server -> server.doOnChannelInit((_, channel, remote) -> {
            if (open.admits(channel, remote)) {
                ConnectionGuard.on(channel, limits);
            }
        });
    }
}
