package onething.application.service.signin;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.signin.AskingBrowser;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.application.port.in.signin.ReadFaceSignIn;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.signin.FaceSignIns;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.IdentityProvider.Introduction;
import onething.application.service.signin.FaceSteps.FaceStep;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refused;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.WantsDetails;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [CompleteFaceSignIn].
public final class CompleteFaceSignInService implements CompleteFaceSignIn {

    private final FaceSteps steps;
    private final FaceSignIns faces;
    private final IdentityProvider provider;
    private final Accounts accounts;
    private final ReadFaceSignIn readFaceSignIn;
    private final Clock clock;

    public CompleteFaceSignInService(
            FaceSteps steps,
            FaceSignIns faces,
            IdentityProvider provider,
            Accounts accounts,
            ReadFaceSignIn readFaceSignIn,
            Clock clock) {
        this.steps = steps;
        this.faces = faces;
        this.provider = provider;
        this.accounts = accounts;
        this.readFaceSignIn = readFaceSignIn;
        this.clock = clock;
    }

    @Override
    public Mono<Next> complete(Command command) {
        return command.face().map(face -> ledOn(face, command.browser())).orElseGet(() -> backFromEntrance(command));
    }

    private Mono<Next> backFromEntrance(Command command) {
        return Mono.justOrEmpty(command.state())
                .flatMap(state -> faces.takeByState(state.hash())
                        .filter(found -> found.isOpenTo(command.browser().secrets(), clock.instant()))
                        .flatMap(found -> introduced(found, command, FaceSteps.FaceState.face(state))
                                .flatMap(step -> next(step, FaceSteps.FaceState.face(state), command.browser()))))
                .switchIfEmpty(Mono.error(new SignInUnknown()::refused));
    }

    private Mono<FaceStep> introduced(AtProvider at, Command command, Secret face) {
        return command.code()
                .map(given -> provider.introduce(given).flatMap(introduction -> switch (introduction) {
                    case Introduction.Known(var whom) -> compared(at, whom, face, command.browser());
                    case Introduction.Failed(var outcome) ->
                        steps.end(at, outcome).map(FaceStep::at);
                }))
                .orElseGet(() -> steps.end(at, FaceOutcome.CANCELLED).map(FaceStep::at))
                .onErrorResume(
                        FaceSteps::isProviderAway,
                        _ -> steps.end(at, FaceOutcome.PROVIDER_ERROR).map(FaceStep::at));
    }

    private Mono<FaceStep> compared(AtProvider at, IdentityAssertion whom, Secret face, AskingBrowser asking) {
        if (at.claimed().isPresent()) {
            return at.claimed().get().equals(whom.person())
                    ? identified(at, whom, face, asking)
                    : steps.fail(at, whom, FaceOutcome.IDENTITY_MISMATCH, asking)
                            .map(FaceStep::at);
        }
        return accounts.findByIdCard(whom.person().idCard())
                .hasElement()
                .flatMap(known -> known
                        ? identified(at, whom, face, asking)
                        : faces.advance(at, new WantsDetails(at.file(), whom)).map(FaceStep::at));
    }

    private Mono<FaceStep> identified(AtProvider at, IdentityAssertion whom, Secret face, AskingBrowser asking) {
        return steps.identified(at, at.file(), whom, face, asking)
                .onErrorResume(
                        CompleteFaceSignInService::isUsedUp,
                        _ -> steps.end(at, FaceOutcome.LOCKED).map(FaceStep::at));
    }

    private Mono<Next> next(FaceStep step, Secret face, AskingBrowser browser) {
        return step.url().map(url -> Mono.<Next>just(new Next.Elsewhere(url))).orElseGet(() -> ledOn(face, browser));
    }

    private Mono<Next> ledOn(Secret face, AskingBrowser browser) {
        return readFaceSignIn
                .read(face, browser)
                .map(status -> status.signedIn().<Next>map(Next.Back::new).orElseGet(() -> new Next.ToLogin(face)))
                .onErrorReturn(FaceSteps::isProviderAway, new Next.ToLogin(face));
    }

    private static boolean isUsedUp(Throwable error) {
        return error instanceof Refused refused && refused.refusal() instanceof TriesExhausted;
    }
}
