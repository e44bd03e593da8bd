package onething.bootstrap;

import static org.springframework.context.annotation.FilterType.ASSIGNABLE_TYPE;
import static org.springframework.context.annotation.FilterType.REGEX;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.application.port.out.Bundles;
import onething.application.port.out.Contents;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.MaterialStore;
import onething.application.port.out.Matters;
import onething.application.port.out.Recounts;
import onething.application.port.out.Rungs;
import onething.application.port.out.WorkingCalendars;
import onething.application.port.out.signin.Accounts;
import onething.application.port.out.signin.AttemptAllowances;
import onething.application.port.out.signin.CaptchaAnswers;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.Consents;
import onething.application.port.out.signin.FaceSignIns;
import onething.application.port.out.signin.Grants;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.PasswordHashes;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.signin.SignIns;
import onething.application.port.out.signin.TriesMade;
import onething.application.service.access.Access;
import onething.application.service.access.Witness;
import onething.application.service.bundle.HandInMaterialService;
import onething.application.service.calendar.RecountClocksService;
import onething.application.service.correction.CorrectionsAtDesk;
import onething.application.service.handling.ActionExecutor;
import onething.application.service.handling.Handlings;
import onething.application.service.handling.OfferedGuides;
import onething.application.service.signin.Completion;
import onething.application.service.signin.FaceSteps;
import onething.application.service.signin.FaceTries;
import onething.application.service.signin.Keyring;
import onething.application.service.signin.RememberedDevice;
import onething.application.service.signin.SignInWithPasswordService;
import onething.application.service.signin.TokenGrant;
import onething.application.service.signin.UserCodeGuesses;
import onething.application.service.staff.PasswordLinks;
import onething.application.service.sweep.CollectContentsService;
import onething.application.service.sweep.SweepClocksService;
import onething.bootstrap.SignInProperties.RegisteredClient;
import onething.web.TokenProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/// Builds the use cases.
///
/// A use case is a class `…Service` of the application with one constructor, which says what it needs: so it is found by
/// its name and given the ports. What several share is named here; what takes a setting besides ports is built here.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "onething.application.service",
        useDefaultFilters = false,
        includeFilters = @Filter(type = REGEX, pattern = ".*Service"),
        excludeFilters =
                @Filter(
                        type = ASSIGNABLE_TYPE,
                        classes = {
                            CollectContentsService.class,
                            HandInMaterialService.class,
                            RecountClocksService.class,
                            SignInWithPasswordService.class,
                            SweepClocksService.class
                        }))
@Import({
    Access.class,
    Witness.class,
    CorrectionsAtDesk.class,
    OfferedGuides.class,
    Handlings.class,
    ActionExecutor.class,
    PasswordLinks.class,
    FaceTries.class,
    RememberedDevice.class,
    UserCodeGuesses.class,
    Keyring.class,
    TokenGrant.class
})
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
        return new HandInMaterialService(access, bundles, matters, guides, store, ids, clock, properties.upload());
    }

    @Bean
    CollectContentsService collectContents(
            Bundles bundles, Contents contents, MaterialStore store, Clock clock, MaterialProperties properties) {
        return new CollectContentsService(
                bundles, contents, store, clock, properties.grace(), properties.draftsKept());
    }

    @Bean
    RecountClocksService recountClocks(Recounts recounts, Clock clock) {
        return new RecountClocksService(recounts, clock, Recounting.LANES);
    }

    @Bean
    SweepClocksService sweepClocks(Rungs rungs, WorkingCalendars calendars, Clock clock, SweepProperties properties) {
        return new SweepClocksService(rungs, calendars, clock, properties.batch());
    }

    @Bean
    Clients clients(SignInProperties properties) {
        var registered = properties.clients().stream()
                .collect(Collectors.toMap(RegisteredClient::id, Function.identity()));
        return id -> Mono.justOrEmpty(registered.get(id))
                .map(RegisteredClient::client);
    }

    @Bean
    Completion completion(
            SignIns signIns,
            Clients clients,
            Grants grants,
            Secrets secrets,
            Ids ids,
            Clock clock,
            TokenProperties properties) {
        var issuer = properties.issuer().toString();
        return new Completion(signIns, clients, grants, secrets, ids, clock, issuer);
    }

    @Bean
    SignInWithPasswordService signInWithPassword(
            Completion completion,
            CaptchaAnswers captchas,
            TriesMade triesMade,
            AttemptAllowances allowances,
            RememberedDevice devices,
            Accounts accounts,
            PasswordHashes hashes,
            Clock clock,
            SignInProperties properties) {
        var perNetwork = properties.failures().allowance();
        return new SignInWithPasswordService(
                completion, captchas, triesMade, allowances, perNetwork, devices, accounts, hashes, clock);
    }

    @Bean
    FaceSteps faceSteps(
            FaceSignIns faces,
            IdentityProvider provider,
            Accounts accounts,
            Consents consents,
            FaceTries tries,
            Ids ids,
            Clock clock,
            SignInProperties properties) {
        return new FaceSteps(faces, provider, accounts, consents, tries, ids, clock, properties.textVersion());
    }
}
