package onething.application.port.out.paper;

import java.time.Instant;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import reactor.core.publisher.Mono;

/// Puts a seal into the files of a paper. The files without it stay as they are.
public interface PaperSealer {

    /// The files with the picture of the seal, and with room for its signatures.
    ///
    /// @param pdf without a seal
    /// @param ofd without a seal
    /// @param at  the time that the files state, in whole seconds
    Mono<Unsigned> prepare(Paper paper, PaperFile pdf, PaperFile ofd, OfficeSeal seal, Instant at);

    /// Asks for a time stamp of a signature: a TimeStampReq (RFC 3161) as DER, with a nonce of its own.
    Mono<byte[]> ask(PaperFormat format, byte[] signature);

    /// The signature with its time stamp. Fails with a [NotSealed] for an answer that refuses, and for one that is
    /// no time stamp of this signature.
    ///
    /// @param query  as [#ask] gave it
    /// @param answer a TimeStampResp as DER
    Mono<byte[]> stamp(PaperFormat format, byte[] signature, byte[] query, byte[] answer);

    /// The files with the signatures, which are checked first. Fails with a [NotSealed] for signatures that do not
    /// belong to these files and this seal, or have no time stamp.
    Mono<Finished> finish(Unsigned unsigned, OfficeSeal seal, Signatures signatures);

    /// When both files were stamped, as their time stamps say; empty if one of these does not hold.
    Mono<Instant> stamped(SealedFiles files);

    /// @param pdf a PDF that needs its signature
    /// @param ofd an OFD that needs its signature
    record Unsigned(ToSign pdf, ToSign ofd) {}

    /// @param file   not to be changed
    /// @param digest what its signature has to sign: SM3; not to be changed
    record ToSign(byte[] file, byte[] digest) {}

    /// As [Seals#sign] gives them, with the time stamps of [#stamp].
    record Signatures(byte[] pdf, byte[] ofd) {}

    record SealedFiles(PaperFile pdf, PaperFile ofd) {}

    /// @param stamped the later time of the two time stamps
    record Finished(SealedFiles files, Instant stamped) {}
}
