package onething.application.service.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import onething.application.port.out.paper.PaperSealer;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import reactor.core.publisher.Mono;

/// Writes behind the file who seals it, and when that was stamped.
final class NamingSealer implements PaperSealer {

    private static final String STAMPED = " stamped ";

    boolean stampsHold = true;

    /// What the stamps say, if it is not what is written behind the file.
    Optional<Instant> says = Optional.empty();

    /// The answer to a query.
    static byte[] stampOf(String query, Instant at) {
        return bytes("to " + query + STAMPED + at);
    }

    @Override
    public Mono<Unsigned> prepare(Paper paper, PaperFile pdf, PaperFile ofd, OfficeSeal seal, Instant at) {
        return Mono.just(new Unsigned(toSign(pdf, PaperFormat.PDF), toSign(ofd, PaperFormat.OFD)));
    }

    private static ToSign toSign(PaperFile file, PaperFormat format) {
        return new ToSign(file.bytes(), bytes("digest of " + format));
    }

    @Override
    public Mono<byte[]> ask(PaperFormat format, byte[] signature) {
        return Mono.just(query(signature));
    }

    private static byte[] query(byte[] signature) {
        return bytes("query of " + text(signature));
    }

    @Override
    public Mono<byte[]> stamp(PaperFormat format, byte[] signature, byte[] query, byte[] answer) {
        return Mono.just(bytes(text(answer).replace("to " + text(query), text(signature))));
    }

    @Override
    public Mono<Finished> finish(Unsigned unsigned, OfficeSeal seal, Signatures signatures) {
        var files = new SealedFiles(
                sealed(unsigned.pdf(), seal, signatures.pdf()), sealed(unsigned.ofd(), seal, signatures.ofd()));
        return Mono.just(new Finished(files, written(files)));
    }

    @Override
    public Mono<Instant> stamped(SealedFiles files) {
        return stampsHold ? Mono.just(says.orElseGet(() -> written(files))) : Mono.empty();
    }

    private static Instant written(SealedFiles files) {
        var text = text(files.ofd().bytes());
        return Instant.parse(text.substring(text.indexOf(STAMPED) + STAMPED.length()));
    }

    private static PaperFile sealed(ToSign file, OfficeSeal seal, byte[] signature) {
        return PaperFile.of(bytes(text(file.file()) + " sealed by " + seal.holder() + ": " + text(signature)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
