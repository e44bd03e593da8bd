package onething.application.service.handling;

import java.nio.ByteBuffer;
import java.util.Map;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.PaperRenderer;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Gives the file of a paper: the one that is kept, or on the first request a rendered one, which is kept from then
/// on. A sealed file is another one beside it.
public final class KeptFiles {

    private final IssuedPapers papers;
    private final PaperRenderer renderer;
    private final MaterialStore materials;

    public KeptFiles(IssuedPapers papers, PaperRenderer renderer, MaterialStore materials) {
        this.papers = papers;
        this.renderer = renderer;
        this.materials = materials;
    }

    /// The file that people read: the sealed one as soon as there is one.
    public Mono<PaperFile> current(Paper paper, PaperFormat format) {
        return sealed(paper, format).switchIfEmpty(Mono.defer(() -> of(paper, format)));
    }

    /// The sealed file; empty if the paper has no seal, or not yet.
    public Mono<PaperFile> sealed(Paper paper, PaperFormat format) {
        return paper.content().sealed() ? papers.sealed(paper.id(), format) : Mono.empty();
    }

    /// The PDF without a seal.
    public Mono<PaperFile> of(Paper paper) {
        return of(paper, PaperFormat.PDF);
    }

    /// The file without a seal.
    public Mono<PaperFile> of(Paper paper, PaperFormat format) {
        return kept(paper, format)
                .switchIfEmpty(Mono.defer(
                        () -> rendered(paper, format).flatMap(rendered -> papers.keep(paper.id(), format, rendered))));
    }

    /// The file without a seal, if it was asked for before; else empty.
    public Mono<PaperFile> kept(Paper paper, PaperFormat format) {
        return papers.file(paper.id(), format);
    }

    private Mono<PaperFile> rendered(Paper paper, PaperFormat format) {
        return switch (format) {
            case PDF -> pictures(paper).flatMap(pictures -> renderer.render(paper, pictures));
            case OFD -> of(paper).flatMap(pdf -> renderer.ofd(paper, pdf));
        };
    }

    private Mono<Map<String, byte[]>> pictures(Paper paper) {
        return Flux.fromIterable(paper.content().blocks())
                .ofType(PaperContent.Signature.class)
                .map(PaperContent.Signature::picture)
                .filter(picture -> !picture.isBlank())
                .distinct()
                .concatMap(picture -> bytes(picture).map(bytes -> Map.entry(picture, bytes)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<byte[]> bytes(String sha256) {
        return materials.content(sha256).collectList().map(buffers -> {
            var whole = ByteBuffer.allocate(
                    buffers.stream().mapToInt(ByteBuffer::remaining).sum());
            buffers.forEach(whole::put);
            return whole.array();
        });
    }
}
