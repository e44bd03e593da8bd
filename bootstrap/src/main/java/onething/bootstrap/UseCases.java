package onething.bootstrap;

import java.time.Clock;
import onething.application.port.out.Bundles;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.MaterialStore;
import onething.application.port.out.Matters;
import onething.application.service.access.Access;
import onething.application.service.bundle.HandInMaterialService;
import onething.application.service.handling.Acts;
import onething.application.service.handling.Handlings;
import onething.application.service.handling.OfferedGuides;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// Builds the use cases. The application wears no annotation, so they are found by their name: every class that ends in
/// `Service`, each given by its constructor what it needs.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "onething.application.service",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "onething\\.application\\.service\\..*Service"),
        excludeFilters = {
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = HandInMaterialService.class),
            @Filter(type = FilterType.REGEX, pattern = "onething\\.application\\.service\\.signin\\..*")
        })
@Import({Access.class, Acts.class, Handlings.class, OfferedGuides.class})
class UseCases {

    @Bean
    HandInMaterialService handInMaterial(
            Access access,
            Bundles bundles,
            Matters matters,
            Guides guides,
            MaterialStore store,
            Ids ids,
            Clock clock,
            MaterialProperties properties) {
        return new HandInMaterialService(
                access, bundles, matters, guides, store, ids, clock, properties.limit().toBytes());
    }
}
