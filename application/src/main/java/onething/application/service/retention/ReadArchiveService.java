package onething.application.service.retention;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.in.retention.ReadArchive;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.KeptFiles;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.MaterialOrder;
import onething.domain.bundle.RequestedMaterials;
import onething.domain.form.Form;
import onething.domain.guide.office.Office;
import onething.domain.material.Material;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.Supplement;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFormat;
import onething.domain.party.Actor;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.MatterNotEnded;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ReadArchive].
public final class ReadArchiveService implements ReadArchive {

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final IssuedPapers papers;
    private final KeptFiles files;
    private final MaterialStore store;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public ReadArchiveService(
            Access access,
            Bundles bundles,
            Matters matters,
            IssuedPapers papers,
            KeptFiles files,
            MaterialStore store,
            ActionContexts contexts,
            ReadRecorder recorder) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.papers = papers;
        this.files = files;
        this.store = store;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    @Override
    public Mono<Archive> read(Actor who, MatterId matter) {
        return access.deskMatter(who, matter)
                .doOnNext(_ -> requireHead(who))
                .map(Versioned::value)
                .zipWhen(record -> contexts.ofRow(record.matter().file()))
                .delayUntil(both ->
                        access.requireAssigned(who, both.getT1(), both.getT2().bundle()))
                .doOnNext(both -> requireEnd(both.getT1().matter()))
                .flatMap(both -> recorder.sees(
                        who, both.getT1().matter().file(), Papers.ARCHIVE, archive(both.getT1(), both.getT2())));
    }

    private static void requireHead(Actor who) {
        if (!Access.staff(who).roles().contains(Role.APPROVER)) {
            throw new RoleLacking("approver").refused();
        }
    }

    private static void requireEnd(Matter matter) {
        if (!matter.standing().kind().isEnd()) {
            throw new MatterNotEnded().refused();
        }
    }

    private Mono<Archive> archive(MatterRecord record, ActionContext context) {
        var matter = record.matter();
        var file = matter.file();
        return Mono.zip(
                        bundles.find(file.bundle()).map(Versioned::value).cast(Bundle.Submitted.class),
                        matters.trail(file.id()).collectList(),
                        papers.of(file.id()).collectList())
                .map(all -> archive(matter, context, all.getT1(), all.getT2(), all.getT3()));
    }

    private Archive archive(
            Matter matter, ActionContext context, Bundle.Submitted bundle, List<Event> trail, List<Paper> issued) {
        var guide = context.bundle();
        var file = matter.file();
        var form = Form.of(guide, bundle.chosen(), matter.corrected(bundle.answers()))
                .only(guide.form(Set.of(file.code())));
        return new Archive(
                matter,
                guide.places().office(file.office()).map(Office::title).orElseThrow(),
                context.guide().title(),
                bundle.received(),
                ended(trail),
                contexts.now(),
                form.answers(),
                trail,
                guide.services().retention().item(file.code()),
                Stream.concat(
                                handedIn(matter, context, bundle).stream().map(this::document),
                                issued.stream().map(this::document))
                        .toList());
    }

    /// When the standing last changed.
    private static Instant ended(List<Event> trail) {
        return trail.stream()
                .filter(event -> !event.before().equals(event.after()))
                .reduce((_, later) -> later)
                .orElseThrow()
                .at();
    }

    private static List<Material> handedIn(Matter matter, ActionContext context, Bundle.Submitted bundle) {
        var inOrder = MaterialOrder.supplemented(
                bundle.materials(),
                matter.supplements().stream().map(Supplement::materials).toList());
        return RequestedMaterials.readBy(context.bundle(), matter.file().code()).among(inOrder);
    }

    private Document document(Material material) {
        return new Document(
                false,
                material.fileName().value(),
                material.mediaType(),
                material.handedIn(),
                Optional.of(material.sha256()),
                Flux.defer(() -> store.content(material.sha256())));
    }

    /// Rendered or read when its turn comes, so that one paper at a time is in memory.
    private Document document(Paper paper) {
        return new Document(
                true,
                paper.content().title() + "-" + paper.number() + ".pdf",
                "application/pdf",
                paper.issued(),
                Optional.empty(),
                Flux.defer(() -> files.current(paper, PaperFormat.PDF).map(found -> ByteBuffer.wrap(found.bytes()))));
    }
}
