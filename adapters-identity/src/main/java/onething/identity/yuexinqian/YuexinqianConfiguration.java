package onething.identity.yuexinqian;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class YuexinqianConfiguration {

    @Bean
    @ConditionalOnProperty("onething.yuexinqian.address")
    YuexinqianAddress configuredAddress(@Value("${onething.yuexinqian.address}") URI address) {
        return new YuexinqianAddress(address);
    }
}
