package onething.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.notification.DeliveryStep.Again;
import onething.domain.notification.DeliveryStep.Delivered;
import onething.domain.notification.DeliveryStep.Undeliverable;
import onething.domain.notification.SendResult.Accepted;
import onething.domain.notification.SendResult.Refused;
import onething.domain.notification.SendResult.TryAgain;
import onething.domain.notification.SendResult.Unreachable;
import onething.domain.retry.Pauses;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// What follows from each attempt, for every sequence of answers of the providers.
class DeliveryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:32:00Z");
    private static final ContactAddress WECHAT = new ContactAddress(Channel.WECHAT, "oLVPpjqs9BhvzwPj5A-vTYAX3GLc");
    private static final ContactAddress SMS = new ContactAddress(Channel.SMS, "13800138000");
    private static final ContactAddress EMAIL = new ContactAddress(Channel.EMAIL, "lina@example.com");
    private static final List<ContactAddress> CHAIN = List.of(WECHAT, SMS, EMAIL);
    private static final int MOST_ATTEMPTS = CHAIN.size() * (Pauses.GROWING.size() + 1);

    @Test
    void aRefusedAddressIsFollowedByTheNextChannelAtOnce() {
        var step = after(DeliveryProgress.NONE, Channel.WECHAT, new Refused("not-a-follower"));

        assertThat(step).isEqualTo(new Again(new DeliveryProgress(Set.of(Channel.WECHAT), 0), NOW, "not-a-follower"));
    }

    @Test
    void aChannelThatKeepsFailingIsGivenUpAfterItsLastAttempt() {
        var pauses = new ArrayList<Duration>();
        var progress = DeliveryProgress.NONE;
        var now = NOW;
        while (!progress.givenUp().contains(Channel.WECHAT)) {
            var again = (Again) DeliveryPolicy.after(progress, Channel.WECHAT, new Unreachable("timeout"), CHAIN, now);
            pauses.add(Duration.between(now, again.at()));
            progress = again.progress();
            now = again.at();
        }

        assertThat(pauses)
                .containsExactlyElementsOf(Stream.concat(Pauses.GROWING.stream(), Stream.of(Duration.ZERO))
                        .toList());
        assertThat(progress.next(CHAIN)).contains(SMS);
    }

    @Test
    void theLastChannelEndsInADeadLetter() {
        var step = after(
                new DeliveryProgress(Set.of(Channel.WECHAT, Channel.SMS), 0), Channel.EMAIL, new Refused("no-mailbox"));

        assertThat(step).isInstanceOfSatisfying(Undeliverable.class, dead -> {
            assertThat(dead.reason()).isEqualTo("no-mailbox");
            assertThat(dead.progress().next(CHAIN)).isEmpty();
        });
    }

    @Test
    void whoHasNoAddressIsADeadLetter() {
        assertThat(DeliveryPolicy.unreachable(DeliveryProgress.NONE).reason()).isEqualTo(DeliveryPolicy.NO_ADDRESS);
    }

    @Test
    void everySequenceOfAnswersEnds() {
        qt().forAll(lists().of(answers()).ofSize(MOST_ATTEMPTS)).checkAssert(answers -> {
            var made = attempts(answers);

            assertThat(made.getLast().step()).isInstanceOfAny(Delivered.class, Undeliverable.class);
            assertThat(made).hasSizeLessThanOrEqualTo(MOST_ATTEMPTS);
        });
    }

    @Test
    void aChannelThatRefusedIsNotTriedAgain() {
        qt().forAll(lists().of(answers()).ofSize(MOST_ATTEMPTS)).checkAssert(answers -> {
            var made = attempts(answers);

            for (int i = 0; i < made.size(); i++) {
                if (made.get(i).answer() instanceof Refused) {
                    assertThat(made.subList(i + 1, made.size()))
                            .extracting(Attempt::channel)
                            .doesNotContain(made.get(i).channel());
                }
            }
        });
    }

    @Test
    void thePausesOfAChannelGrowAndTheOrderOfTheChainIsKept() {
        qt().forAll(lists().of(failures()).ofSize(MOST_ATTEMPTS)).checkAssert(answers -> {
            var made = attempts(answers);

            assertThat(made).extracting(Attempt::channel).isSorted();
            for (int i = 1; i < made.size(); i++) {
                if (made.get(i).channel() == made.get(i - 1).channel()
                        && made.get(i).step() instanceof Again
                        && i + 1 < made.size()
                        && made.get(i + 1).channel() == made.get(i).channel()) {
                    assertThat(made.get(i).pause())
                            .isGreaterThan(made.get(i - 1).pause());
                }
            }
        });
    }

    @Test
    void theProvidersPauseIsKeptUpToADay() {
        qt().forAll(integers().between(0, 100_000)).checkAssert(seconds -> {
            var asked = Duration.ofSeconds(seconds);
            var again = (Again) after(DeliveryProgress.NONE, Channel.SMS, new TryAgain("too-many", Optional.of(asked)));
            var pause = Duration.between(NOW, again.at());

            assertThat(pause).isGreaterThanOrEqualTo(Pauses.GROWING.getFirst());
            assertThat(pause).isLessThanOrEqualTo(Pauses.LONGEST_ASKED);
            if (asked.compareTo(Pauses.LONGEST_ASKED) <= 0) {
                assertThat(pause).isGreaterThanOrEqualTo(asked);
            }
        });
    }

    private static DeliveryStep after(DeliveryProgress progress, Channel channel, SendResult result) {
        return DeliveryPolicy.after(progress, channel, result, CHAIN, NOW);
    }

    /// The attempts as the relay makes them, one answer after another, until nothing is left to do.
    private static List<Attempt> attempts(List<SendResult> answers) {
        var made = new ArrayList<Attempt>();
        var progress = DeliveryProgress.NONE;
        var now = NOW;
        for (var answer : answers) {
            var channel = progress.next(CHAIN).orElseThrow().channel();
            var step = DeliveryPolicy.after(progress, channel, answer, CHAIN, now);
            if (!(step instanceof Again(var next, var at, var _))) {
                made.add(new Attempt(channel, answer, step, Duration.ZERO));
                return made;
            }
            made.add(new Attempt(channel, answer, step, Duration.between(now, at)));
            progress = next;
            now = at;
        }
        return made;
    }

    private static Gen<SendResult> failures() {
        return arbitrary().pick(List.of(new TryAgain("busy", Optional.empty()), new Unreachable("timeout")));
    }

    private static Gen<SendResult> answers() {
        return arbitrary()
                .pick(List.of(
                        new Accepted("1"),
                        new Refused("refused"),
                        new TryAgain("busy", Optional.of(Duration.ofMinutes(3))),
                        new TryAgain("busy", Optional.empty()),
                        new Unreachable("timeout"),
                        new Unreachable("timeout"),
                        new Unreachable("timeout"),
                        new Unreachable("timeout")));
    }

    private record Attempt(Channel channel, SendResult answer, DeliveryStep step, Duration pause) {}
}
