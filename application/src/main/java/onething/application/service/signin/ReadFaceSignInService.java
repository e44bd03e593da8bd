package onething.application.service.signin;

import java.util.Optional;
import onething.application.port.in.signin.ReadFaceSignIn;
import onething.application.port.out.account.Accounts;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refused;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.AtFace;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.Ended;
import onething.domain.signin.FaceSignIn.WantsDetails;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [ReadFaceSignIn].
public final class ReadFaceSignInService implements ReadFaceSignIn {

    private final FaceSteps steps;
    private final Accounts accounts;
    private final SignInCompletion completion;

    public ReadFaceSignInService(FaceSteps steps, Accounts accounts, SignInCompletion completion) {
        this.steps = steps;
        this.accounts = accounts;
        this.completion = completion;
    }

    @Override
    public Mono<Status> read(Secret face, BrowserSecrets browser) {
        return steps.open(face, browser).flatMap(this::asked).flatMap(this::status);
    }

    private Mono<FaceSignIn> asked(FaceSignIn found) {
        return found instanceof AtFace atFace ? steps.decided(atFace) : Mono.just(found);
    }

    private Mono<Status> status(FaceSignIn at) {
        return switch (at) {
            case AtProvider _, AtFace _ -> Mono.just(new Status(FaceOutcome.PENDING, false, Optional.empty()));
            case WantsDetails _ -> Mono.just(new Status(FaceOutcome.PENDING, true, Optional.empty()));
            case Ended(var _, var outcome, var person) ->
                person.map(its -> redirect(at, its))
                        .orElse(Mono.just(Optional.empty()))
                        .map(address -> new Status(outcome, false, address));
        };
    }

    /// Gives the address once. A later call learns only that the sign-in succeeded.
    private Mono<Optional<String>> redirect(FaceSignIn at, PersonId person) {
        return accounts.find(person)
                .flatMap(account -> completion.complete(at.file().signIn(), account))
                .map(Optional::of)
                .onErrorResume(ReadFaceSignInService::isOver, _ -> Mono.just(Optional.empty()));
    }

    private static boolean isOver(Throwable fault) {
        return fault instanceof Refused refused && refused.refusal() instanceof SignInUnknown;
    }
}
