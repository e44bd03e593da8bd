package onething.bootstrap.security;

import onething.persistence.relational.encryption.BlindIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/// What the security log hears of.
@Configuration(proxyBeanMethods = false)
class SecurityLogWiring {

    /// Lines of each kind in a second, on a node.
    private static final int LINES = 100;

    @Bean
    static LoggedGrants loggedGrants(ObjectProvider<SecurityLog> log) {
        return new LoggedGrants(log);
    }

    @Bean
    SecurityLog securityLog(BlindIndex index) {
        return new SecurityLog(index, new LineBudget(LINES, System::nanoTime));
    }

    @Bean
    RefusedRequests refusedRequests(
            ObjectProvider<SecurityLog> log,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        return new RefusedRequests(log, new KnownRoutes(mapping::getObject));
    }
}
