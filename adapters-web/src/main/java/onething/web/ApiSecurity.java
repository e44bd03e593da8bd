package onething.web;

import static onething.web.JwtActorConverter.ADMINISTRATOR;
import static onething.web.JwtActorConverter.APPROVER;
import static onething.web.JwtActorConverter.CASE_FEED;
import static onething.web.JwtActorConverter.CITIZEN;
import static onething.web.JwtActorConverter.ENTERPRISE;
import static onething.web.JwtActorConverter.OFFICER;

import java.util.function.Function;
import java.util.stream.Stream;
import onething.application.port.in.staff.ReadPlace;
import onething.application.port.in.token.CheckSession;
import onething.application.port.in.token.ReadKeys;
import onething.domain.party.Actor;
import onething.web.problem.RequestCaller;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/// Which kind of caller may use which path. The application layer decides whose bundle or matter it is,
/// and which office handles it.
///
/// The API uses no session and no cookie, so another site cannot forge a request. `onething.web.signin`
/// binds a sign-in to its browser.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties({TokenProperties.class, ProxyProperties.class})
class ApiSecurity {

    /// Vant and Element Plus set inline style attributes. Everything else comes from our own origin.
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";

    private static final String STAY_ENCRYPTED = "max-age=31536000; includeSubDomains";

    @Bean
    TrustedIssuers trustedIssuers(TokenProperties properties, ReadKeys keys, CheckSession sessions, ReadPlace places) {
        return new TrustedIssuers(properties, keys, sessions, places);
    }

    @Bean
    Admission admission(TrustedIssuers issuers) {
        return new TokenAdmission(issuers.byIssuer(), System::nanoTime);
    }

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            TokenProperties properties,
            TrustedIssuers issuers,
            CallersAddress addresses,
            Environment settings) {
        var unadmitted = new ProblemEntryPoint();
        var openActuator = openActuator(properties, settings);
        return http.authorizeExchange(paths -> whoMayAsk(paths, openActuator))
                .oauth2ResourceServer(tokens -> tokens.authenticationManagerResolver(issuers.byIssuer())
                        .authenticationEntryPoint(unadmitted)
                        .accessDeniedHandler(unadmitted))
                .exceptionHandling(refusing ->
                        refusing.authenticationEntryPoint(unadmitted).accessDeniedHandler(unadmitted))
                .addFilterAfter(rememberingTheCaller(), SecurityWebFiltersOrder.AUTHENTICATION)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(headers -> headers(headers, addresses))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .build();
    }

    /// Directly after the token was checked, so that a line about a refused permission says whose it was.
    private static WebFilter rememberingTheCaller() {
        return (exchange, chain) -> ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(Actor.class)
                .doOnNext(caller -> RequestCaller.remember(exchange, caller))
                .then(chain.filter(exchange));
    }

    private static void whoMayAsk(AuthorizeExchangeSpec paths, String[] openActuator) {
        paths.pathMatchers(
                        "/api/v1/guides/**",
                        "/api/v1/calendars/**",
                        "/api/v1/deadlines/simulation",
                        "/api/v1/receipts/*/verification",
                        "/api/v1/papers/*/verification",
                        "/api/v1/trail/log/**",
                        "/api/v1/notices",
                        "/api/v1/status",
                        "/api/v1/rating-figures",
                        "/api/v1/openapi*")
                .permitAll()
                .pathMatchers("/api/v1/desk/**")
                .hasAnyAuthority(OFFICER, APPROVER)
                .pathMatchers("/api/v1/admin/**")
                .hasAuthority(ADMINISTRATOR)
                .pathMatchers("/api/v1/feed/**")
                .hasAuthority(CASE_FEED)
                .pathMatchers(HttpMethod.GET, "/api/v1/me")
                .authenticated()
                .pathMatchers(
                        HttpMethod.GET,
                        "/api/v1/bundles/*/materials/*",
                        "/api/v1/bundles/*/materials/*/thumbnail",
                        "/api/v1/bundles/*/materials/*/view",
                        "/api/v1/papers/*",
                        "/api/v1/papers/*/ofd",
                        "/api/v1/matters/*/papers",
                        "/api/v1/matters/*/timeline",
                        "/api/v1/matters/*/events",
                        "/api/v1/matters/*/inquiries",
                        "/api/v1/matters/*/appointments",
                        "/api/v1/matters/*/deadlines")
                .hasAnyAuthority(CITIZEN, ENTERPRISE, OFFICER, APPROVER)
                .pathMatchers(
                        HttpMethod.POST,
                        "/api/v1/matters/*/deadlines/simulation",
                        "/api/v1/matters/*/inquiries",
                        "/api/v1/matters/*/inquiries/*/answer")
                .hasAnyAuthority(CITIZEN, ENTERPRISE, OFFICER, APPROVER)
                .pathMatchers("/api/v1/me/second-factor", "/api/v1/me/second-factor/**")
                .hasAnyAuthority(OFFICER, APPROVER, ADMINISTRATOR)
                .pathMatchers(
                        "/api/v1/me/device-sign-ins/**",
                        "/api/v1/me/sessions",
                        "/api/v1/me/sessions/*",
                        "/api/v1/me/password")
                .hasAnyAuthority(CITIZEN, ENTERPRISE, OFFICER, APPROVER, ADMINISTRATOR)
                .pathMatchers("/api/v1/me/enterprises", "/api/v1/me/enterprise-recoveries")
                .hasAuthority(CITIZEN)
                .pathMatchers("/api/v1/**")
                .hasAnyAuthority(CITIZEN, ENTERPRISE)
                .pathMatchers("/api/**")
                .denyAll()
                .pathMatchers(openActuator)
                .permitAll()
                .pathMatchers("/actuator/**")
                .denyAll()
                .pathMatchers("/oauth2/**", "/login/**", "/.well-known/**")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .pathMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyExchange()
                .denyAll();
    }

    /// The figures are open on a port of the management alone. On the port of everyone this path does not exist
    /// then.
    private static String[] openActuator(TokenProperties properties, Environment settings) {
        var management = settings.getProperty("management.server.port");
        var figures = management == null || management.equals(settings.getProperty("server.port"))
                ? Stream.<String>empty()
                : Stream.of("/actuator/prometheus");
        return Stream.of(
                        Stream.of("/actuator/health", "/actuator/health/**"),
                        figures,
                        properties.openActuator().stream())
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    private static void headers(HeaderSpec headers, CallersAddress addresses) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .permissionsPolicy(policy -> policy.policy(PERMISSIONS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .hsts(HeaderSpec.HstsSpec::disable)
                .writer(exchange -> Mono.fromRunnable(() -> stayEncrypted(exchange, addresses)));
    }

    /// The framework's own writer only knows connections that are encrypted all the way to this service.
    private static void stayEncrypted(ServerWebExchange exchange, CallersAddress addresses) {
        if (addresses.isSecure(exchange)) {
            exchange.getResponse().getHeaders().set("Strict-Transport-Security", STAY_ENCRYPTED);
        }
    }
}
