package onething.application.service.paper;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import onething.application.port.Versioned;
import onething.application.port.in.paper.JoinPapers;
import onething.application.port.out.Guides;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.PaperRenderer;
import onething.application.port.out.paper.PaperRenderer.Joining;
import onething.application.port.out.paper.PaperRenderer.Rendered;
import onething.application.port.out.paper.PaperRenderer.ShownFile;
import onething.application.service.access.Access;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.UnmaskedPapers;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.guide.GuideId;
import onething.domain.guide.paper.PaperTemplates.JoinedWords;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFormat;
import onething.domain.refusal.Refusal.PaperUnknown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [JoinPapers].
public final class JoinPapersService implements JoinPapers {

    private static final Mono<List<ShownFile>> NO_FILES = Mono.just(List.of());

    private final Access access;
    private final IssuedPapers papers;
    private final KeptFiles files;
    private final PaperRenderer renderer;
    private final Guides guides;
    private final UnmaskedPapers unmasked;
    private final SentFiles sent;

    public JoinPapersService(
            Access access,
            IssuedPapers papers,
            KeptFiles files,
            PaperRenderer renderer,
            Guides guides,
            UnmaskedPapers unmasked,
            SentFiles sent) {
        this.access = access;
        this.papers = papers;
        this.files = files;
        this.renderer = renderer;
        this.guides = guides;
        this.unmasked = unmasked;
        this.sent = sent;
    }

    @Override
    public Mono<Joined> join(Query query) {
        return switch (query.selection()) {
            case AllOfBundle(var bundle) -> ofBundle(query, bundle, JoinedWords::all, _ -> true, _ -> NO_FILES);
            case Submission(var id) ->
                ofBundle(
                        query,
                        id,
                        JoinedWords::sent,
                        paper -> paper.number().isOfSubmission(),
                        bundle -> files(query, bundle));
            case AllOfMatter(var matter) -> ofMatter(query, matter);
        };
    }

    private Mono<Joined> ofBundle(
            Query query,
            BundleId id,
            Function<JoinedWords, String> title,
            Predicate<Paper> wanted,
            Function<Bundle.Submitted, Mono<List<ShownFile>>> files) {
        return access.ownBundle(query.who(), id)
                .map(Versioned::value)
                .ofType(Bundle.Submitted.class)
                .flatMap(bundle -> joined(
                        query,
                        papers.of(id).filter(wanted),
                        heads(bundle.guide(), title, bundle.number().value()),
                        Mono.defer(() -> files.apply(bundle))))
                .switchIfEmpty(Mono.error(new PaperUnknown(id.value())::refused));
    }

    private Mono<Joined> ofMatter(Query query, MatterId id) {
        return access.ownMatter(query.who(), id)
                .map(found -> found.value().matter().file())
                .flatMap(file -> joined(query, papers.of(id), heads(file), NO_FILES))
                .switchIfEmpty(Mono.error(new PaperUnknown(id.value())::refused));
    }

    /// Empty without a paper for the applicant.
    private Mono<Joined> joined(Query query, Flux<Paper> found, Mono<Heads> heads, Mono<List<ShownFile>> files) {
        return found.filter(Paper::isForApplicant)
                .collectList()
                .filter(readable -> !readable.isEmpty())
                .delayUntil(readable -> unmasked.permit(query.who(), query.provenAt(), readable))
                .flatMap(this::rendered)
                .zipWhen(_ -> files)
                .zipWith(heads, (all, head) -> new Joining(head.title(), head.print(), all.getT1(), all.getT2()))
                .flatMap(joining -> renderer.joined(joining).map(pdf -> new Joined(joining.title(), pdf)));
    }

    private Mono<List<Rendered>> rendered(List<Paper> readable) {
        return Flux.fromIterable(readable)
                .concatMap(paper -> files.current(paper, PaperFormat.PDF).map(file -> new Rendered(paper, file)))
                .collectList();
    }

    private Mono<List<ShownFile>> files(Query query, Bundle.Submitted bundle) {
        return guides.get(bundle.guide()).flatMap(guide -> sent.of(query.who(), bundle, guide));
    }

    private Mono<Heads> heads(MatterFile file) {
        return heads(file.guide(), JoinedWords::all, file.number().toString());
    }

    private Mono<Heads> heads(GuideId guide, Function<JoinedWords, String> title, String number) {
        return guides.get(guide)
                .map(found -> found.papers().templates().words().joined())
                .map(words -> new Heads(title.apply(words) + "-" + number, words.print()));
    }

    /// @param title of the file
    /// @param print at the head of the pages of sealed papers
    private record Heads(String title, String print) {}
}
