package onething.application.port.in.paper;

import java.time.LocalDate;
import java.util.Optional;
import onething.application.port.TrailProof;
import onething.domain.paper.Seal;
import onething.domain.paper.SealStanding;
import reactor.core.publisher.Mono;

/// Checks whether a paper is genuine. Anyone who has its number and its code may ask. The answer names no person.
@FunctionalInterface
public interface VerifyPaper {

    /// A number that was never given and a number with a wrong code are both "not genuine", as for
    /// [onething.application.port.in.bundle.VerifyReceipt].
    ///
    /// @param code as it was typed
    Mono<Verification> verify(String number, String code);

    /// @param number as it was asked for
    /// @param paper  what the paper is; empty unless genuine
    record Verification(String number, boolean genuine, Optional<Genuine> paper) {}

    /// @param trail what proves the events behind it
    /// @param seal  empty for a paper that gets no seal
    record Genuine(
            String title,
            String office,
            LocalDate issued,
            Hashes hashes,
            Optional<TrailProof> trail,
            Optional<Sealing> seal) {}

    /// @param seal       empty until the paper is sealed
    /// @param files      the hashes of the sealed files; empty until then
    /// @param stampHolds whether the time stamps in both sealed files hold, as they were checked for this answer
    record Sealing(Optional<Seal> seal, Optional<Hashes> files, boolean stampHolds) {

        public static final Sealing WAITING = new Sealing(Optional.empty(), Optional.empty(), false);

        public SealStanding standing() {
            return SealStanding.of(seal);
        }
    }

    /// SHA-256 of the files, 64 hexadecimal digits; those of a paper itself are of its files without a seal.
    ///
    /// @param ofd empty while no one has asked for the OFD
    record Hashes(String pdf, Optional<String> ofd) {}
}
