package onething.application.service.signin.second;

import java.time.Clock;
import onething.application.port.in.factor.BeginEnrolment;
import onething.application.port.in.factor.BeginEnrolment.Begun;
import onething.application.port.in.signin.EnrolAtSignIn;
import onething.application.service.signin.SignInCompletion;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [EnrolAtSignIn]. The password of this sign-in was right minutes ago at most, so it is a fresh proof.
public final class EnrolAtSignInService implements EnrolAtSignIn {

    private final SignInCompletion completion;
    private final BeginEnrolment beginEnrolment;
    private final Clock clock;

    public EnrolAtSignInService(SignInCompletion completion, BeginEnrolment beginEnrolment, Clock clock) {
        this.completion = completion;
        this.beginEnrolment = beginEnrolment;
        this.clock = clock;
    }

    @Override
    public Mono<Begun> enrol(Secret signIn, BrowserSecrets browser) {
        return completion.proven(signIn, browser).flatMap(person -> beginEnrolment.begin(person, clock.instant()));
    }
}
