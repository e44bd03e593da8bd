package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import onething.application.port.in.signin.AskingBrowser;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Consents;
import onething.application.port.out.signin.FaceSignIns;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.IdentityProvider.FaceBeginning;
import onething.domain.account.Account;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtFace;
import onething.domain.signin.FaceSignIn.Ended;
import onething.domain.signin.FaceSignIn.File;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// The steps of a sign-in by 粤信签. A page or the returning browser may trigger them; each step is taken
/// once.
public final class FaceSteps {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final FaceSignIns faces;
    private final IdentityProvider provider;
    private final Accounts accounts;
    private final Consents consents;
    private final FaceAttempts tries;
    private final Ids ids;
    private final Clock clock;
    private final String textVersion;

    /// @param textVersion of the agreement and the consent that the pages show
    public FaceSteps(
            FaceSignIns faces,
            IdentityProvider provider,
            Accounts accounts,
            Consents consents,
            FaceAttempts tries,
            Ids ids,
            Clock clock,
            String textVersion) {
        this.faces = faces;
        this.provider = provider;
        this.accounts = accounts;
        this.consents = consents;
        this.tries = tries;
        this.ids = ids;
        this.clock = clock;
        this.textVersion = textVersion;
    }

    /// Fails with a `Refused` for `SignInUnknown` when it belongs to another browser, or has ended.
    Mono<FaceSignIn> open(Secret face, AskingBrowser asking) {
        return faces.find(face.hash())
                .filter(found -> found.isOpenTo(asking.secrets(), clock.instant()))
                .switchIfEmpty(Mono.error(new SignInUnknown()::refused));
    }

    /// Continues to the comparison. Fails with `Unavailable` when the provider does not begin one; then the
    /// sign-in waits where it is. For a sign-in with the provider's own account (`Way.ACCOUNT`) it goes
    /// to the end.
    Mono<FaceStep> identified(FaceSignIn from, File file, IdentityAssertion whom, Secret face, AskingBrowser asking) {
        return file.way() == Way.ACCOUNT
                ? verified(from, file, whom).map(FaceStep::at)
                : tries.requireOneLeft(whom.person().idCard(), asking).then(compared(from, file, whom, face, asking));
    }

    Mono<FaceSignIn> end(FaceSignIn from, FaceOutcome outcome) {
        return moved(from, from.ended(outcome));
    }

    /// Ends the sign-in as failed, and counts the failure.
    Mono<FaceSignIn> fail(FaceSignIn from, IdentityAssertion whom, FaceOutcome outcome, AskingBrowser asking) {
        var counted = outcome.isFailure()
                ? tries.failed(whom.person().idCard(), from.file().browser(), asking)
                : Mono.<Void>empty();
        return moved(from, from.ended(outcome)).delayUntil(_ -> counted);
    }

    /// Asks the provider for the outcome of the comparison, and takes the next step. Fails with `Unavailable`
    /// when the provider gives none; the sign-in waits where it is, so that it can be asked again.
    Mono<FaceSignIn> decided(AtFace atFace, AskingBrowser asking) {
        var idCard = atFace.introduced().person().idCard();
        return tries.verdict(idCard, atFace.file().browser(), asking, provider.result(atFace.check()))
                .flatMap(outcome -> switch (outcome) {
                    case PENDING -> Mono.<FaceSignIn>just(atFace);
                    case VERIFIED -> accepted(atFace, atFace.file(), atFace.introduced());
                    case PROVIDER_ERROR -> Mono.error(providerAway());
                    default -> end(atFace, outcome);
                });
    }

    private Mono<FaceSignIn> verified(FaceSignIn from, File file, IdentityAssertion whom) {
        return whom.isRealName()
                ? accepted(from, file, whom)
                : moved(from, new Ended(file, FaceOutcome.IDENTITY_MISMATCH, Optional.empty()));
    }

    private Mono<FaceSignIn> accepted(FaceSignIn from, File file, IdentityAssertion whom) {
        return accounts.addOrFind(new Account(new PersonId(ids.next()), whom.person()))
                .delayUntil(account -> named(account, whom))
                .delayUntil(account -> consentsKept(account, file))
                .flatMap(account -> moved(from, new Ended(file, FaceOutcome.VERIFIED, Optional.of(account.id()))));
    }

    /// Gives the account the name that was just confirmed. Submitted bundles stay unchanged.
    private Mono<Void> named(Account account, IdentityAssertion whom) {
        return Mono.defer(() -> accounts.rename(account.id(), whom.person().name(), clock.instant()));
    }

    private Mono<Void> consentsKept(Account account, File file) {
        var agreement = file.agreed() ? kept(account, Purpose.AGREEMENT) : Mono.<Void>empty();
        return file.faceConsent() ? agreement.then(kept(account, Purpose.FACE)) : agreement;
    }

    private Mono<Void> kept(Account account, Purpose purpose) {
        return Mono.defer(() -> consents.give(account.id(), Consent.given(purpose, textVersion, clock.instant())));
    }

    private Mono<FaceStep> compared(
            FaceSignIn from, File file, IdentityAssertion whom, Secret face, AskingBrowser asking) {
        var outSeqNo = ids.next().toString().replace("-", "");
        return provider.beginFace(whom, outSeqNo, face).flatMap(beginning -> switch (beginning) {
            case FaceBeginning.Begun(var check, var url) ->
                moved(from, new AtFace(file, whom, check)).map(at -> new FaceStep(at, Optional.of(url)));
            case FaceBeginning.Failed(var outcome)
            when outcome == FaceOutcome.PROVIDER_ERROR -> Mono.error(providerAway());
            case FaceBeginning.Failed(var outcome) ->
                fail(from, whom, outcome, asking).map(FaceStep::at);
        });
    }

    static Unavailable providerAway() {
        return new Unavailable(What.IDENTITY_PROVIDER, RETRY_AFTER, "the identity provider gives no answer");
    }

    static boolean isProviderAway(Throwable error) {
        return error instanceof Unavailable away && away.what() == What.IDENTITY_PROVIDER;
    }

    /// Gives the current state: a second call finds the step that the first one took.
    private Mono<FaceSignIn> moved(FaceSignIn from, FaceSignIn to) {
        return faces.advance(from, to).switchIfEmpty(faces.find(from.file().id()));
    }

    /// @param url where the browser goes now, if anywhere
    record FaceStep(FaceSignIn at, Optional<String> url) {

        static FaceStep at(FaceSignIn at) {
            return new FaceStep(at, Optional.empty());
        }

        FaceOutcome outcome() {
            return at instanceof Ended ended ? ended.outcome() : FaceOutcome.PENDING;
        }
    }

    /// The state that a browser carries to the provider and back: the id of the face sign-in and a random value
    /// for single use.
    static final class FaceState {

        private static final String SEPARATOR = ".";

        private FaceState() {}

        static Secret of(Secret face, Secret drawn) {
            return new Secret(face.value() + SEPARATOR + drawn.value());
        }

        static Secret face(Secret state) {
            int end = state.value().indexOf(SEPARATOR);
            return new Secret(state.value().substring(0, Math.max(0, end)));
        }
    }
}
