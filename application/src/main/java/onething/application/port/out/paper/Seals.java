package onething.application.port.out.paper;

import java.time.Instant;
import java.util.UUID;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.PaperFormat;
import reactor.core.publisher.Mono;

/// 电子印章平台: keeps the seals of the offices, and the keys that sign with them. It gets hashes, never a paper.
///
/// What it cannot do fails with a [NotSealed].
public interface Seals {

    /// Whether seals are set up at all.
    Mono<Boolean> isOn();

    /// The seal of an office, by the office's name as papers give it.
    Mono<OfficeSeal> of(String office);

    /// Signs with the seal. A PDF gets a CMS of its own (RFC 5652) without the content, an OFD a SES_Signature of
    /// GB/T 38540, both as DER.
    Mono<byte[]> sign(Wanted wanted);

    /// What is to be signed.
    ///
    /// @param id     of the paper; the platform keeps what it signed under it
    /// @param seal   which seal signs, as [#of] gave it
    /// @param digest SM3; not to be changed
    /// @param at     the time that the signature states, in whole seconds
    record Wanted(UUID id, OfficeSeal seal, PaperFormat format, byte[] digest, Instant at) {}
}
