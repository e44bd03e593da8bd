package onething.application.service.upload;

import java.nio.ByteBuffer;
import java.util.List;
import onething.application.port.in.reuse.PreviewOffer;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.UnmaskedPapers;
import onething.application.service.upload.OfferFinder.Offered;
import onething.domain.material.FileType;
import onething.domain.paper.PaperFormat;
import onething.domain.refusal.Refusal.OfferUnknown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [PreviewOffer].
public final class PreviewOfferService implements PreviewOffer {

    private final MaterialAdmission admission;
    private final OfferFinder finder;
    private final UnmaskedPapers unmasked;
    private final KeptFiles files;
    private final MaterialStore store;

    public PreviewOfferService(
            MaterialAdmission admission,
            OfferFinder finder,
            UnmaskedPapers unmasked,
            KeptFiles files,
            MaterialStore store) {
        this.admission = admission;
        this.finder = finder;
        this.unmasked = unmasked;
        this.files = files;
        this.store = store;
    }

    @Override
    public Mono<Content> preview(Query query) {
        return admission
                .requestedIfAny(query.who(), query.bundle())
                .flatMap(request -> finder.find(query.who(), request, query.kind(), query.reference()))
                .flatMap(offered -> content(query, offered))
                .switchIfEmpty(Mono.error(new OfferUnknown(query.reference())::refused));
    }

    private Mono<Content> content(Query query, Offered offered) {
        return switch (offered) {
            case Offered.OfPaper(var offer, var paper) ->
                unmasked.permit(query.who(), query.provenAt(), List.of(paper))
                        .then(Mono.defer(() -> files.current(paper, PaperFormat.PDF)))
                        .map(file -> {
                            var bytes = ByteBuffer.wrap(file.bytes().clone());
                            return new Content(
                                    offer.fileName(), FileType.PDF.mediaType(), bytes.remaining(), Flux.just(bytes));
                        });
            case Offered.OfFile(var offer, var file) ->
                Mono.just(new Content(offer.fileName(), file.mediaType(), file.size(), store.content(file.sha256())));
            case Offered.OfLicence _ -> Mono.empty();
        };
    }
}
