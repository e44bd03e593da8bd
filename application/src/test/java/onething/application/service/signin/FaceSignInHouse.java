package onething.application.service.signin;

import static onething.application.service.signin.SignInHouse.LI_NA;

import java.util.Optional;
import onething.application.port.in.signin.BeginFaceSignIn;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.CompleteFaceSignIn.Next;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.application.port.out.account.InMemoryConsents;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.InMemoryFaceSignIns;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// The sign-in fixture with signing in by face, and the steps of its users.
abstract class FaceSignInHouse {

    static final IdentityAssertion INTRODUCED = new IdentityAssertion("open-1", LI_NA, "L3");

    final SignInHouse house = new SignInHouse();
    final Provider provider = new Provider();
    private final InMemoryFaceSignIns faces = new InMemoryFaceSignIns();
    final InMemoryConsents consents = new InMemoryConsents();
    private final FaceAttempts tries = new FaceAttempts(house.triesMade, house.clock);
    private final FaceSteps steps =
            new FaceSteps(faces, provider, house.accounts, consents, tries, house.ids, house.clock, "2026-01");
    final BeginFaceSignInService beginFace =
            new BeginFaceSignInService(house.completion, steps, tries, faces, provider, house.secrets, house.clock);
    final ReadFaceSignInService readFace = new ReadFaceSignInService(steps, house.accounts, house.completion);
    final CompleteFaceSignInService completeFace =
            new CompleteFaceSignInService(steps, faces, provider, house.accounts, readFace, house.clock);

    Begun begun = house.begun();

    BeginFaceSignIn.Begun sent() {
        return beginFace.begin(command(begun)).block();
    }

    static BeginFaceSignIn.Command command(Begun begun) {
        return new BeginFaceSignIn.Command(
                begun.signIn(),
                BrowserSecrets.of(begun.browser()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                Way.FACE);
    }

    BeginFaceSignIn.Command command(
            Optional<Secret> face,
            Optional<String> name,
            Optional<String> number,
            boolean agreed,
            boolean consent,
            Way way) {
        return new BeginFaceSignIn.Command(
                begun.signIn(), BrowserSecrets.of(begun.browser()), face, name, number, agreed, consent, way);
    }

    BeginFaceSignIn.Command details(Secret face, String name, String number, boolean agreed) {
        return command(Optional.of(face), Optional.of(name), Optional.of(number), agreed, true, Way.FACE);
    }

    Next back(Secret state, String code) {
        return completeFace
                .complete(new CompleteFaceSignIn.Command(
                        BrowserSecrets.of(begun.browser()), Optional.of(state), Optional.of(code), Optional.empty()))
                .block();
    }

    Mono<Next> compared(Secret face) {
        return completeFace.complete(new CompleteFaceSignIn.Command(
                BrowserSecrets.of(begun.browser()), Optional.empty(), Optional.empty(), Optional.of(face)));
    }

    void passed() {
        var face = sent().face();
        back(provider.state, "code");
        provider.outcome = FaceOutcome.VERIFIED;
        compared(face).block();
    }

    FaceOutcome status(Secret face) {
        return readFace.read(face, BrowserSecrets.of(begun.browser())).block().outcome();
    }

    /// Gives the answers that the test sets.
    static final class Provider implements IdentityProvider {

        Secret state = new Secret("none");
        IdentityAssertion introduced = INTRODUCED;
        FaceOutcome outcome = FaceOutcome.PENDING;
        int compared;

        @Override
        public Mono<String> entrance(Secret given, Way way) {
            state = given;
            return Mono.just("https://provider.test");
        }

        @Override
        public Mono<Introduction> introduce(String code) {
            return Mono.just(new Introduction.Known(introduced));
        }

        @Override
        public Mono<FaceBeginning> beginFace(IdentityAssertion whom, String outSeqNo, Secret face) {
            compared++;
            return Mono.just(new FaceBeginning.Begun(
                    new FaceCheck("verify", outSeqNo, whom.openId(), whom.person()), "https://face.test"));
        }

        @Override
        public Mono<FaceOutcome> result(FaceCheck check) {
            return Mono.just(outcome);
        }
    }
}
