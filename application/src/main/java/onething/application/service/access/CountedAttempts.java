package onething.application.service.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onething.application.port.out.signin.AttemptStore;
import onething.application.port.out.signin.AttemptStore.Claim;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.FailedAttempts;
import reactor.core.publisher.Mono;

/// Counts what a signed-in person, or one whose password was right, types wrong, with the waits of wrong passwords.
/// A stranger does not get here and cannot keep the person waiting.
public final class CountedAttempts {

    /// A verdict that takes longer is not given, because the reservation may be over by then.
    private static final Duration VERDICT_TIMEOUT = AttemptStore.RESERVATION.minusSeconds(1);

    private final AttemptStore triesMade;
    private final Clock clock;

    public CountedAttempts(AttemptStore triesMade, Clock clock) {
        this.triesMade = triesMade;
        this.clock = clock;
    }

    /// Completes if what the person typed is right. Otherwise fails with a `Refused` for `TriesExhausted`, or as
    /// `wrong` says. The attempt is reserved before it is checked, so that of many guesses at once only one is
    /// checked.
    ///
    /// @param subject whose attempts at what
    /// @param right   whether it is right
    public Mono<Void> counted(String subject, Mono<Boolean> right, Wrong wrong) {
        return judged(
                        subject,
                        right.map(isRight -> isRight ? new Judged.Right<>(true) : new Judged.Counted<Boolean>(wrong)))
                .then();
    }

    /// The same for a check that gives something when it is right. A check that fails decides nothing: the attempt
    /// is not counted, and the next one need not wait.
    public <T> Mono<T> judged(String subject, Mono<Judged<T>> check) {
        return triesMade.claim(subject, clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) ->
                check.onErrorResume(failure -> triesMade.settle(subject, tries).then(Mono.error(failure)))
                        .timeout(
                                VERDICT_TIMEOUT,
                                Mono.error(
                                        new TriesExhausted(AttemptStore.RESERVATION.minus(VERDICT_TIMEOUT))::refused))
                        .flatMap(judged -> switch (judged) {
                            case Judged.Right<T>(var value) ->
                                triesMade.settle(subject, FailedAttempts.NONE).thenReturn(value);
                            case Judged.Counted<T>(var wrong) ->
                                this.<T>rejected(subject, tries.failedAt(clock.instant()), wrong);
                        });
            case Claim.Closed(var openFrom) -> Mono.error(new TriesExhausted(until(openFrom))::refused);
        });
    }

    private <T> Mono<T> rejected(String subject, FailedAttempts failed, Wrong wrong) {
        return triesMade
                .settle(subject, failed)
                .then(Mono.error(() -> wrong.refusal(failed.left(), failed.waitAt(clock.instant()))
                        .refused()));
    }

    private Duration until(Instant openFrom) {
        var now = clock.instant();
        return now.isBefore(openFrom) ? Duration.between(now, openFrom) : Duration.ZERO;
    }

    /// The verdict about an attempt.
    public sealed interface Judged<T> {

        record Right<T>(T value) implements Judged<T> {}

        /// @param wrong what is refused
        record Counted<T>(Wrong wrong) implements Judged<T> {}
    }

    /// The refusal of a wrong attempt.
    @FunctionalInterface
    public interface Wrong {

        /// @param left  how many more attempts may fail before the person has to wait
        /// @param pause how long until the next attempt is allowed
        Refusal refusal(int left, Duration pause);
    }
}
