package onething.application.service.signin;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.signin.BeginFaceSignIn;
import onething.application.port.out.signin.FaceSignIns;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.Secrets;
import onething.domain.account.AccountHolder.Person;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.File;
import onething.domain.signin.FaceSignIn.WantsDetails;
import onething.domain.signin.Secret;
import onething.domain.signin.SignIn;
import reactor.core.publisher.Mono;

/// See [BeginFaceSignIn].
public final class BeginFaceSignInService implements BeginFaceSignIn {

    private final SignInCompletion completion;
    private final FaceSteps steps;
    private final FaceAttempts tries;
    private final FaceSignIns faces;
    private final IdentityProvider provider;
    private final Secrets secrets;
    private final Clock clock;

    public BeginFaceSignInService(
            SignInCompletion completion,
            FaceSteps steps,
            FaceAttempts tries,
            FaceSignIns faces,
            IdentityProvider provider,
            Secrets secrets,
            Clock clock) {
        this.completion = completion;
        this.steps = steps;
        this.tries = tries;
        this.faces = faces;
        this.provider = provider;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Mono<Begun> begin(Command command) {
        return completion
                .open(command.signIn(), command.browser().secrets())
                .delayUntil(signIn -> tries.requireOneLeft(signIn.browser(), command.browser()))
                .flatMap(signIn -> command.face()
                        .map(face -> goneOn(command, face))
                        .orElseGet(() -> sentToProvider(command, signIn)));
    }

    private Mono<Begun> sentToProvider(Command command, SignIn signIn) {
        return Mono.fromCallable(() -> FaceDetails.optional(command, clock))
                .flatMap(claimed -> Mono.zip(secrets.draw(), secrets.draw())
                        .flatMap(drawn -> sent(command, signIn, claimed, drawn.getT1(), drawn.getT2())));
    }

    private Mono<Begun> sent(Command command, SignIn signIn, Optional<Person> claimed, Secret face, Secret drawn) {
        var state = FaceSteps.FaceState.of(face, drawn);
        var file = new File(
                face.hash(),
                signIn.id(),
                signIn.browser(),
                command.way(),
                command.agreed(),
                command.faceConsent(),
                clock.instant().plus(FaceSignIn.LIFE));
        return faces.add(new AtProvider(file, state.hash(), claimed))
                .then(provider.entrance(state, command.way()))
                .map(url -> new Begun(face, FaceOutcome.PENDING, Optional.of(url)));
    }

    private Mono<Begun> goneOn(Command command, Secret face) {
        return Mono.zip(
                        Mono.fromCallable(() -> FaceDetails.required(command, clock)),
                        steps.open(face, command.browser())
                                .ofType(WantsDetails.class)
                                .switchIfEmpty(Mono.error(new SignInUnknown()::refused)))
                .flatMap(found -> matched(command, found.getT1(), found.getT2(), face))
                .map(step -> new Begun(face, step.outcome(), step.url()));
    }

    /// The person's input must match the provider's data.
    private Mono<FaceSteps.FaceStep> matched(Command command, Person claimed, WantsDetails waiting, Secret face) {
        var file = waiting.file().consented(command.agreed(), command.faceConsent());
        return claimed.equals(waiting.introduced().person())
                ? steps.identified(waiting, file, waiting.introduced(), face, command.browser())
                : steps.fail(waiting, waiting.introduced(), FaceOutcome.IDENTITY_MISMATCH, command.browser())
                        .map(FaceSteps.FaceStep::at);
    }
}
