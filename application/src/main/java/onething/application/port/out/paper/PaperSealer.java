package onething.application.port.out.paper;

import java.time.Instant;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import reactor.core.publisher.Mono;

/// Puts a seal into the files of a paper. The files without it stay as they are.
public interface PaperSealer {

    /// The files with the picture of the seal, and with room for its signatures.
    ///
    /// @param pdf without a seal
    /// @param ofd without a seal
    /// @param at  the time that the files state, in whole seconds
    Mono<Unsigned> prepare(Paper paper, PaperFile pdf, PaperFile ofd, OfficeSeal seal, Instant at);

    /// The files with the signatures, which are checked first. Fails with a [NotSealed] for signatures that do not
    /// belong to these files and this seal.
    Mono<SealedFiles> finish(Unsigned unsigned, OfficeSeal seal, Signatures signatures);

    /// @param pdf a PDF that needs its signature
    /// @param ofd an OFD that needs its signature
    record Unsigned(ToSign pdf, ToSign ofd) {}

    /// @param file   not to be changed
    /// @param digest what its signature has to sign: SM3; not to be changed
    record ToSign(byte[] file, byte[] digest) {}

    /// As [Seals#sign] gives them.
    record Signatures(byte[] pdf, byte[] ofd) {}

    record SealedFiles(PaperFile pdf, PaperFile ofd) {}
}
