package onething.application.service.signin;

import java.util.Optional;
import onething.application.port.in.signin.AskingBrowser;
import onething.application.port.in.signin.ReadFaceSignIn;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.out.account.Accounts;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refused;
import onething.domain.signin.Authentication;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtFace;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.Ended;
import onething.domain.signin.FaceSignIn.WantsDetails;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [ReadFaceSignIn].
public final class ReadFaceSignInService implements ReadFaceSignIn {

    private final FaceSteps steps;
    private final Accounts accounts;
    private final SignInCompletion completion;
    private final RememberedDevice devices;

    public ReadFaceSignInService(
            FaceSteps steps, Accounts accounts, SignInCompletion completion, RememberedDevice devices) {
        this.steps = steps;
        this.accounts = accounts;
        this.completion = completion;
        this.devices = devices;
    }

    @Override
    public Mono<Status> read(Secret face, AskingBrowser browser) {
        return steps.open(face, browser).flatMap(found -> asked(found, browser)).flatMap(at -> status(at, browser));
    }

    private Mono<FaceSignIn> asked(FaceSignIn found, AskingBrowser browser) {
        return found instanceof AtFace atFace ? steps.decided(atFace, browser) : Mono.just(found);
    }

    private Mono<Status> status(FaceSignIn at, AskingBrowser browser) {
        return switch (at) {
            case AtProvider _, AtFace _ -> Mono.just(new Status(FaceOutcome.PENDING, false, Optional.empty()));
            case WantsDetails _ -> Mono.just(new Status(FaceOutcome.PENDING, true, Optional.empty()));
            case Ended(var _, var outcome, var _)
            when outcome == FaceOutcome.PROVIDER_ERROR -> Mono.error(FaceSteps.providerAway());
            case Ended(var _, var outcome, var person) ->
                person.map(account -> signedIn(at, account, browser))
                        .orElse(Mono.just(Optional.empty()))
                        .map(signedIn -> new Status(outcome, false, signedIn));
        };
    }

    /// Gives the address once. A later call learns only that the sign-in succeeded.
    private Mono<Optional<SignedIn>> signedIn(FaceSignIn at, PersonId person, AskingBrowser browser) {
        return accounts.find(person)
                .flatMap(account -> completion.complete(
                        at.file().signIn(), account, method(at.file().way())))
                .zipWhen(_ -> devices.remember(browser.device(), person), SignedIn::new)
                .map(Optional::of)
                .onErrorResume(ReadFaceSignInService::isOver, _ -> Mono.just(Optional.empty()));
    }

    private static Authentication.Method method(FaceSignIn.Way way) {
        return switch (way) {
            case FACE -> Authentication.Method.FACE;
            case ACCOUNT -> Authentication.Method.PROVIDER;
        };
    }

    private static boolean isOver(Throwable fault) {
        return fault instanceof Refused refused && refused.refusal() instanceof SignInUnknown;
    }
}
