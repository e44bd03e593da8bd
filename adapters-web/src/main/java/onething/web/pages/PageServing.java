package onething.web.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import reactor.core.publisher.Mono;

/// Serves the pages. A file with a hash in its name never changes, and a client may keep it. The pages
/// themselves are requested again each time, so people get a new release at once.
@Configuration(proxyBeanMethods = false)
class PageServing implements WebFluxConfigurer {

    private static final ClassPathResource H5 = new ClassPathResource("static/index.html");
    private static final ClassPathResource DESK = new ClassPathResource("static/desk/index.html");

    private static final MediaType HTML = utf8("text", "html");

    /// Every text says how it is encoded, so no browser has to guess.
    private static final Map<String, MediaType> TEXTS = Map.of(
            "js", utf8("text", "javascript"),
            "css", utf8("text", "css"),
            "svg", utf8("image", "svg+xml"));

    /// A page only loads and runs what this service serves. Photos before their upload are `blob:`.
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "frame-src 'self' blob:",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route()
                .add(page(PageAddresses.DESK, DESK))
                .add(page(PageAddresses.CITIZENS, H5))
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/*.svg")
                .addResourceLocations("classpath:/static/")
                .setMediaTypes(TEXTS);
        var assets = registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/");
        assets.setMediaTypes(TEXTS);
        assets.setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    private static RouterFunction<ServerResponse> page(List<String> addresses, ClassPathResource page) {
        return RouterFunctions.route(asksFor(addresses), _ -> serve(page));
    }

    private static RequestPredicate asksFor(List<String> addresses) {
        return addresses.stream()
                .map(RequestPredicates::GET)
                .reduce(RequestPredicate::or)
                .orElseThrow()
                .and(RequestPredicates.accept(MediaType.TEXT_HTML));
    }

    /// The start page of the citizens' pages. Its router shows people when an address does not exist.
    static ResponseEntity<?> page(ResponseEntity.BodyBuilder answer) {
        return H5.exists()
                ? answer.headers(PageServing::headers).contentType(HTML).body(H5)
                : answer.build();
    }

    private static void headers(HttpHeaders headers) {
        headers.setCacheControl(CacheControl.noCache());
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    }

    private static MediaType utf8(String type, String subtype) {
        return new MediaType(type, subtype, StandardCharsets.UTF_8);
    }

    private static Mono<ServerResponse> serve(ClassPathResource page) {
        return ServerResponse.ok()
                .contentType(HTML)
                .headers(PageServing::headers)
                .bodyValue(page);
    }
}
