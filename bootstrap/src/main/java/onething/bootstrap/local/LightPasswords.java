package onething.bootstrap.local;

import onething.identity.accounts.PasswordCost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sample people have a public password, so local mode does not spend the time that hashing a secret one
/// takes: most of the first start, and a third of what the tests of the whole service would cost.
@Configuration(proxyBeanMethods = false)
@LocalMode
class LightPasswords {

    @Bean
    PasswordCost passwordCost() {
        return PasswordCost.LIGHT;
    }
}
