package onething.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far a payment order has come. An order is never given up: money that was decided is owed.
///
/// @param attempts   how often in a row the bank had no new answer
/// @param next       when the bank is asked next; empty once it has given its last answer
/// @param providerId the bank's number of the order, or of its receipt
/// @param reason     why the bank refused, or why it has no answer
/// @param settled    when its last answer came
public record PaymentProgress(
        PaymentState state,
        int attempts,
        Optional<Instant> next,
        Optional<String> providerId,
        Optional<String> reason,
        Optional<Instant> settled) {

    /// The pauses while the bank has the order and pays later.
    private static final List<Duration> WHILE_SENT =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    /// The pauses after failures.
    private static final List<Duration> AFTER_FAILURE =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    /// The longest pause that the bank may ask for.
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /// What follows from an answer of the bank.
    public PaymentProgress after(BankAnswer answer, Instant now) {
        return switch (answer) {
            case BankAnswer.Accepted(var number) -> {
                int asked = state == PaymentState.SENT ? attempts + 1 : 0;
                yield new PaymentProgress(
                        PaymentState.SENT,
                        asked,
                        Optional.of(now.plus(pause(WHILE_SENT, asked))),
                        Optional.of(number),
                        Optional.empty(),
                        Optional.empty());
            }
            case BankAnswer.Paid(var receipt, var _) ->
                new PaymentProgress(
                        PaymentState.PAID,
                        attempts,
                        Optional.empty(),
                        Optional.of(receipt),
                        Optional.empty(),
                        Optional.of(now));
            case BankAnswer.Refused(var because) ->
                new PaymentProgress(
                        PaymentState.REFUSED,
                        attempts,
                        Optional.empty(),
                        providerId,
                        Optional.of(because.wireName()),
                        Optional.of(now));
            case BankAnswer.Later(var why, var wanted) -> {
                var grown = pause(AFTER_FAILURE, attempts);
                var asked = wanted.filter(pause -> pause.compareTo(LONGEST_PAUSE) < 0)
                        .orElse(LONGEST_PAUSE);
                var longer = wanted.isPresent() && asked.compareTo(grown) > 0 ? asked : grown;
                yield new PaymentProgress(
                        state,
                        attempts + 1,
                        Optional.of(now.plus(longer)),
                        providerId,
                        Optional.of(why),
                        Optional.empty());
            }
        };
    }

    /// The matter already says what the bank answered.
    public PaymentProgress recorded(PaymentState answered, Instant now) {
        return new PaymentProgress(answered, attempts, Optional.empty(), providerId, reason, Optional.of(now));
    }

    private static Duration pause(List<Duration> pauses, int attempts) {
        return pauses.get(Math.min(attempts, pauses.size() - 1));
    }
}
