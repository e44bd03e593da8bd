package onething.web.edge;

import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.web.server.WebFilter;
import reactor.netty.NettyPipeline;

/// Registers this package's rules with the server and the security chain.
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /// After the rate limit by address, which must stay cheap, and before the caller is known.
    private static final int BEFORE_SECURITY = -105;

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> bareRefusals() {
        var refusals = new BareRefusals();
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((_, channel, _) -> {
            var pipeline = channel.pipeline();
            if (pipeline.get(NettyPipeline.HttpCodec) != null) {
                pipeline.addAfter(NettyPipeline.HttpCodec, "onething.bareRefusals", refusals);
            }
        }));
    }

    @Bean
    ServerWebExchangeFirewall firewall() {
        return FirewallRules.firewall();
    }

    @Bean
    ServerExchangeRejectedHandler rejected() {
        return (exchange, _) -> Problems.write(exchange, ProblemKind.REQUEST_REFUSED.problem());
    }

    @Bean
    @Order(BEFORE_SECURITY)
    WebFilter readableRequests() {
        return new ReadableRequests();
    }
}
