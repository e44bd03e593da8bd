package onething.domain.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// What the bank says to a payment order.
public sealed interface BankAnswer {

    /// The bank has the order, and pays later.
    ///
    /// @param providerId the bank's number of the order
    record Accepted(String providerId) implements BankAnswer {}

    /// @param providerId the number of the bank's receipt
    record Paid(String providerId, LocalDate on) implements BankAnswer {}

    record Refused(PaymentRefusal because) implements BankAnswer {}

    /// There is no answer now.
    ///
    /// @param reason why, as a word for the operator
    /// @param pause  how long the bank asks to wait; empty if it does not say
    record Later(String reason, Optional<Duration> pause) implements BankAnswer {}
}
