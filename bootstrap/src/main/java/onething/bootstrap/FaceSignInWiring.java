package onething.bootstrap;

import java.time.Clock;
import onething.application.port.in.signin.BeginFaceSignIn;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.application.port.in.signin.ReadConsents;
import onething.application.port.in.signin.ReadFaceSignIn;
import onething.application.port.in.signin.WithdrawConsent;
import onething.application.port.out.Ids;
import onething.application.port.out.signin.Accounts;
import onething.application.port.out.signin.Consents;
import onething.application.port.out.signin.FaceSignIns;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.signin.TriesMade;
import onething.application.service.signin.BeginFaceSignInService;
import onething.application.service.signin.CompleteFaceSignInService;
import onething.application.service.signin.Completion;
import onething.application.service.signin.FaceSteps;
import onething.application.service.signin.FaceTries;
import onething.application.service.signin.ReadConsentsService;
import onething.application.service.signin.ReadFaceSignInService;
import onething.application.service.signin.WithdrawConsentService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the use cases of signing in by face.
@Configuration(proxyBeanMethods = false)
class FaceSignInWiring {

    @Bean
    FaceTries faceTries(TriesMade triesMade, Clock clock) {
        return new FaceTries(triesMade, clock);
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

    @Bean
    ReadConsents readConsents(Consents consents) {
        return new ReadConsentsService(consents);
    }

    @Bean
    WithdrawConsent withdrawConsent(Consents consents, Clock clock) {
        return new WithdrawConsentService(consents, clock);
    }

    @Bean
    BeginFaceSignIn beginFaceSignIn(
            Completion completion,
            FaceSteps steps,
            FaceTries tries,
            FaceSignIns faces,
            IdentityProvider provider,
            Secrets secrets,
            Clock clock) {
        return new BeginFaceSignInService(completion, steps, tries, faces, provider, secrets, clock);
    }

    @Bean
    ReadFaceSignIn readFaceSignIn(FaceSteps steps, Accounts accounts, Completion completion) {
        return new ReadFaceSignInService(steps, accounts, completion);
    }

    @Bean
    CompleteFaceSignIn completeFaceSignIn(
            FaceSteps steps,
            FaceSignIns faces,
            IdentityProvider provider,
            Accounts accounts,
            ReadFaceSignIn readFaceSignIn,
            Clock clock) {
        return new CompleteFaceSignInService(steps, faces, provider, accounts, readFaceSignIn, clock);
    }
}
