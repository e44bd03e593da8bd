package onething.application.service.desk;

import java.util.List;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.matter.Countdown;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.MaterialOrder;
import onething.domain.bundle.RequestedMaterials;
import onething.domain.form.Answers;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.material.Material;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.action.Supplement;
import onething.domain.party.Actor;
import onething.domain.trail.Event;
import reactor.core.publisher.Mono;

public final class ReadDeskMatterService implements ReadDeskMatter {

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public ReadDeskMatterService(
            Access access, Bundles bundles, Matters matters, ActionContexts contexts, ReadRecorder recorder) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    @Override
    public Mono<Dossier> read(Query query) {
        return access.deskMatter(query.who(), query.matter())
                .flatMap(found -> recorder.sees(
                        query.who(), found.value().matter().file(), Papers.DOSSIER, dossier(query.who(), found)));
    }

    private Mono<Dossier> dossier(Actor who, Versioned<MatterRecord> found) {
        var file = found.value().matter().file();
        return Mono.zip(
                        contexts.of(file),
                        bundleOf(found.value()),
                        matters.trail(file.id()).collectList(),
                        others(found.value()))
                .map(all -> dossier(who, found, all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    /// Every matter has its bundle.
    private Mono<Bundle.Submitted> bundleOf(MatterRecord record) {
        return bundles.find(record.matter().file().bundle())
                .map(Versioned::value)
                .cast(Bundle.Submitted.class)
                .single();
    }

    private Mono<List<MatterRecord>> others(MatterRecord record) {
        return matters.of(record.matter().file().bundle())
                .map(Versioned::value)
                .filter(other -> !other.matter()
                        .file()
                        .id()
                        .equals(record.matter().file().id()))
                .collectList();
    }

    private static Dossier dossier(
            Actor who,
            Versioned<MatterRecord> found,
            ActionContext context,
            Bundle.Submitted bundle,
            List<Event> trail,
            List<MatterRecord> alongWith) {
        var matter = found.value().matter();
        var reporter = reporter(who, found.value(), bundle, context.bundle());
        boolean hidden = reporter == Reporter.HIDDEN;
        return new Dossier(
                new Versioned<>(hidden ? matter.withoutWords() : matter, found.version()),
                context.guide(),
                context.bundle().materials().verdictReasons(),
                context.stage(matter),
                submission(matter, bundle, context, hidden),
                found.value().claimant(),
                Countdown.of(matter, context),
                trail.stream()
                        .map(event -> Entry.of(event, context.bundle(), context.guide()))
                        .map(entry -> hidden ? entry.withoutNote() : entry)
                        .toList(),
                alongWith.stream()
                        .filter(other -> isShownBeside(who, other, bundle, context.bundle()))
                        .map(other -> other.matter().withoutWords())
                        .toList(),
                reporter);
    }

    private static Submission submission(
            Matter matter, Bundle.Submitted bundle, ActionContext context, boolean hidden) {
        var form = form(matter, bundle, context);
        return new Submission(
                bundle.received(),
                form.sections(),
                hidden ? open(form.answers(), context.bundle()) : form.answers(),
                hidden ? List.of() : asked(matter, bundle, context),
                context.limits(matter, bundle));
    }

    /// A report of the same applicant is shown only to staff who are on that case.
    private static boolean isShownBeside(Actor who, MatterRecord other, Bundle bundle, BundleGuide guide) {
        return !Access.isReport(other.matter(), bundle, guide)
                || Access.sees(who, other.matter().file()) && !Access.keepsReporterFrom(who, other, bundle, guide);
    }

    private static Reporter reporter(Actor who, MatterRecord record, Bundle bundle, BundleGuide guide) {
        if (!Access.isReport(record.matter(), bundle, guide)) {
            return Reporter.NOBODY;
        }
        return Access.keepsReporterFrom(who, record, bundle, guide) ? Reporter.HIDDEN : Reporter.SHOWN;
    }

    private static Answers open(Answers answers, BundleGuide guide) {
        return guide.people().reporter().map(secrecy -> secrecy.openIn(answers)).orElse(Answers.NONE);
    }

    private static List<Material> asked(Matter matter, Bundle.Submitted bundle, ActionContext context) {
        var inOrder = MaterialOrder.supplemented(
                bundle.materials(),
                matter.supplements().stream().map(Supplement::materials).toList());
        return RequestedMaterials.readBy(context.bundle(), matter.file().code()).among(inOrder);
    }

    /// Gives only the sections that this matter uses, of the one form for all matters of the bundle.
    private static Form form(Matter matter, Bundle.Submitted bundle, ActionContext context) {
        var guide = context.bundle();
        return Form.of(guide, bundle.chosen(), matter.corrected(bundle.answers()))
                .only(guide.form(Set.of(matter.file().code())));
    }
}
