package onething.application.port.in.bundle;

import java.time.LocalDate;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Checks whether a receipt is genuine. Anyone who has its number and its code may ask. The answer contains
/// nothing about any person. It does not even contain the number of matters: a reader who knows of one
/// matter would learn that there is another, and that one may be a report (举报).
@FunctionalInterface
public interface VerifyReceipt {

    /// A number that was never given and a number with a wrong code are both "not genuine". That is an
    /// answer, not a refusal. The answer does not distinguish the two cases; otherwise a caller could count
    /// the bundles of a day.
    ///
    /// @param code as it was typed
    Mono<Verification> verify(String number, String code);

    /// @param number   as it was asked for
    /// @param received the day of receipt, in Asia/Shanghai; empty unless genuine
    /// @param guide    the title of the bundle's guide; empty unless genuine
    record Verification(String number, boolean genuine, Optional<LocalDate> received, Optional<String> guide) {}
}
