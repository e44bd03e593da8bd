package onething.application.service.desk;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ListDesk.Parties;
import onething.application.port.in.desk.ListDesk.Row;
import onething.application.port.in.desk.ListDesk.Urgency;
import onething.application.port.in.matter.Countdown;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.FilledForm;
import onething.domain.deadline.EscalationReached;
import onething.domain.form.Answers;
import onething.domain.form.Form;
import onething.domain.guide.ApplicantRules;
import onething.domain.guide.BundleGuide;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.watch.OfficeDeadline;
import onething.domain.party.Actor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Makes the rows of the desk's lists.
public final class DeskRows {

    private final Bundles bundles;
    private final ActionContexts contexts;

    public DeskRows(Bundles bundles, ActionContexts contexts) {
        this.bundles = bundles;
        this.contexts = contexts;
    }

    /// @param who reads them
    Mono<Page<Row>> of(Actor who, Page<Versioned<MatterRecord>> page) {
        var contextsOfAll = Flux.fromIterable(page.items())
                .concatMap(found -> contexts.ofRow(found.value().matter().file()))
                .collectList();
        return Mono.zip(contextsOfAll, formsOf(page), (each, known) -> {
            var rows = new ArrayList<Row>();
            for (int i = 0; i < page.items().size(); i++) {
                var found = page.items().get(i);
                rows.add(row(
                        who,
                        found,
                        each.get(i),
                        known.get(found.value().matter().file().bundle())));
            }
            return new Page<>(rows, page.next(), page.total());
        });
    }

    /// In one statement.
    private Mono<Map<BundleId, FilledForm.Received>> formsOf(Page<Versioned<MatterRecord>> page) {
        return bundles.formsOf(page.items().stream()
                        .map(found -> found.value().matter().file().bundle())
                        .collect(Collectors.toSet()))
                .collectMap(FilledForm::id);
    }

    private static Row row(
            Actor who, Versioned<MatterRecord> found, ActionContext context, FilledForm.@Nullable Received form) {
        var record = found.value();
        var matter = record.matter();
        if (form == null) {
            throw new IllegalStateException(
                    "every matter has its bundle: " + matter.file().id());
        }
        return new Row(
                found.map(_ -> matter.withoutWords()),
                context.guide().title(),
                context.stage(matter).title(),
                record.claimant(),
                urgency(matter, context),
                matter.awaitsApproval(context),
                record.claimant().isEmpty() && Access.isReport(matter, form, context.bundle()),
                parties(who, record, form, context.bundle()));
    }

    private static Parties parties(Actor who, MatterRecord record, FilledForm.Received form, BundleGuide guide) {
        var answers = Form.of(guide, form.chosen(), record.matter().corrected(form.answers()))
                .answers();
        boolean hidden = Access.keepsReporterFrom(who, record, form, guide);
        var shown = hidden
                ? guide.people()
                        .reporter()
                        .map(secrecy -> secrecy.openIn(answers))
                        .orElse(Answers.NONE)
                : answers;
        var rules = guide.people().applicant();
        return new Parties(
                form.received(),
                rules.flatMap(each -> each.applicant(shown)),
                hidden,
                rules.flatMap(ApplicantRules::employer).flatMap(shown::text));
    }

    private static Urgency urgency(Matter matter, ActionContext context) {
        return new Urgency(
                Countdown.of(matter, context),
                OfficeDeadline.slack(matter.clocks(), context.now(), context.calendar()),
                EscalationReached.highest(matter.clocks(), context.now(), context.calendar()));
    }
}
