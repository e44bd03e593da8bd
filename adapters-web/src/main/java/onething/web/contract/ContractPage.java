package onething.web.contract;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/// Shows the contract at `/api-docs`, to read and to try. The viewer is Swagger UI, served from its jar:
/// nothing comes from another host.
@Configuration(proxyBeanMethods = false)
class ContractPage implements WebFluxConfigurer {

    private static final ClassPathResource PAGE = new ClassPathResource("api-docs/index.html");

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> contractAsPage() {
        return RouterFunctions.route()
                .GET(
                        "/api-docs",
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(PAGE))
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/api-docs/viewer/*.css", "/api-docs/viewer/*-bundle.js")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/5.34.1/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        registry.addResourceHandler("/api-docs/*.js")
                .addResourceLocations("classpath:/api-docs/")
                .setCacheControl(CacheControl.noCache());
    }
}
