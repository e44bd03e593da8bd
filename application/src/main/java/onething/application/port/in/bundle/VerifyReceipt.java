package onething.application.port.in.bundle;

import java.time.LocalDate;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Whether a receipt is genuine: anyone who holds one, with its number and its code, may ask, and learns nothing about anybody; not even how many matters
/// there were, for who knows of one would learn that there is another, which may be a report.
@FunctionalInterface
public interface VerifyReceipt {

    /// A number that was never given, or one with another code, is not genuine; that is an answer, and no refusal. Which of
    /// the two it is stays with us, so that nobody counts a day's bundles.
    ///
    /// @param code as it was typed
    Mono<Verification> verify(String number, String code);

    /// @param number   as it was asked for
    /// @param received the day of receipt, in Asia/Shanghai; empty unless genuine
    /// @param guide    the title of the bundle's guide; empty unless genuine
    record Verification(String number, boolean genuine, Optional<LocalDate> received, Optional<String> guide) {}
}
