package onething.bootstrap;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/// Gives a service that a test starts by hand event loops of its own, as `@SpringBootTest` does. Otherwise its end
/// shuts down those that all services of the JVM share, also under another one that starts in that moment.
@Configuration(proxyBeanMethods = false)
public class OwnEventLoops {

    @Bean
    static BeanPostProcessor ownEventLoopsFactory() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ReactorResourceFactory factory) {
                    factory.setUseGlobalResources(false);
                }
                return bean;
            }
        };
    }
}
