package onething.domain.paper;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.RequestedMaterials;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.PaperCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.guide.Remedy;
import onething.domain.guide.paper.PaperFact;
import onething.domain.guide.paper.PaperListing;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.material.Verdict;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.Standing;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.paper.PaperContent.Drawing;
import onething.domain.procedure.ActionGuide;

/// The paper that an action issues: acceptance, refusal, decision and all others that the guide names.
///
/// @param before the matter before the action
/// @param change what the action made of it
/// @param input  the input of the action
public record ActionPaper(
        Matter before, MatterChange change, ActionInput input, ActionContext context, Bundle.Submitted bundle) {

    /// The template of the paper; empty if the action issues none, or the guide has no template for it.
    public static Optional<PaperTemplate> template(MatterChange change, ActionContext context) {
        return change.event()
                .paper()
                .map(PaperCode::new)
                .flatMap(context.bundle().papers().templates()::of);
    }

    /// The paper; empty if the action issues none.
    public Optional<Paper> issued(Issuance issuance) {
        return template(change, context).map(template -> issued(template, issuance));
    }

    /// What the paper would say if the action were taken; empty if it issues none.
    public Optional<PaperContent> preview() {
        return template(change, context)
                .map(template -> new PaperWriter(templates(), facts(template))
                        .preview(template, context.bundle().papers().titles()));
    }

    private Paper issued(PaperTemplate template, Issuance issuance) {
        var file = change.after().file();
        var number = PaperNumber.of(file.number(), change.event().sequence());
        var writer = new PaperWriter(templates(), facts(template));
        var content = writer.content(template, context.bundle().papers().titles(), number, issuance);
        return new Paper(
                issuance.id(),
                number,
                issuance.proof(),
                template.code(),
                template.to(),
                file.bundle(),
                Optional.of(file.id()),
                file.applicant(),
                writer.showsNumbers(),
                change.event().at(),
                content);
    }

    private PaperFacts facts(PaperTemplate template) {
        var action = action();
        var tidied = action.map(found -> input.tidied(found, context.bundle())).orElse(input);
        var answers = answers(template.to());
        return new PaperFacts(
                context.bundle(),
                days(),
                values(action, answers, template.to()),
                Form.of(context.bundle(), bundle.chosen(), answers),
                action.map(ActionGuide::inputs).orElse(List.of()),
                tidied.inputs(),
                lists(template.to()),
                toSupplement().map(this::asked).orElse(PaperFacts.Asked.NOTHING),
                "");
    }

    /// The answers that the recipient may read. Who reports an employer is kept from everyone else.
    private Answers answers(PaperRecipient to) {
        var answers = change.after().corrected(bundle.answers());
        return keepsApplicantFrom(to) ? withoutReporter(answers) : answers;
    }

    private Answers withoutReporter(Answers answers) {
        var secrecy = context.bundle().people().reporter().orElseThrow();
        var kept = new TreeMap<FieldPath, Answers.Answer>(answers.values());
        kept.keySet().removeIf(field -> secrecy.identity().contains(field.section()));
        return new Answers(kept);
    }

    private boolean keepsApplicantFrom(PaperRecipient to) {
        return to != PaperRecipient.APPLICANT
                && context.bundle()
                        .people()
                        .reporter()
                        .filter(secrecy -> Stream.of(
                                        bundle.answers(), change.after().corrected(bundle.answers()))
                                .anyMatch(answers ->
                                        secrecy.covers(change.after().file().code(), bundle.chosen(), answers)))
                        .isPresent();
    }

    private Map<PaperFact, String> values(Optional<ActionGuide> action, Answers answers, PaperRecipient to) {
        var values = new EnumMap<PaperFact, String>(PaperFact.class);
        if (!keepsApplicantFrom(to)) {
            templates().applicant(bundle.chosen(), answers).ifPresent(name -> values.put(PaperFact.APPLICANT, name));
        }
        values.put(PaperFact.OFFICE, context.office(before).title());
        values.put(PaperFact.MATTER, context.guide().title());
        values.put(PaperFact.MATTER_NUMBER, change.after().file().number().toString());
        values.put(PaperFact.BUNDLE_NUMBER, bundle.number().value());
        values.put(PaperFact.RECEIVED, words(WorkingCalendar.dayOf(bundle.received())));
        values.put(PaperFact.DAY, words(issuedOn()));
        values.put(PaperFact.STATEMENT, reason());
        action.flatMap(found -> input.outcome().flatMap(found::outcome))
                .ifPresent(outcome -> values.put(PaperFact.OUTCOME, outcome.title()));
        action.flatMap(found -> input.ground().flatMap(found::ground)).ifPresent(ground -> {
            values.put(PaperFact.GROUND, ground.title());
            values.put(PaperFact.GROUND_BASIS, ground.basis());
        });
        decision().ifPresent(title -> values.put(PaperFact.DECISION, title));
        input.details().exam().ifPresent(exam -> {
            values.put(PaperFact.EXAM_TIME, days().moment(exam.at()));
            values.put(PaperFact.EXAM_PLACE, exam.place().value());
        });
        input.details().received().ifPresent(day -> values.put(PaperFact.DELIVERED, words(day)));
        return values;
    }

    /// The title of the paper that says what was decided before.
    private Optional<String> decision() {
        return before.standing()
                .decision()
                .flatMap(decided -> context.guide().procedure().stages().stream()
                        .flatMap(stage -> stage.actions().stream())
                        .flatMap(action -> action.outcome(decided).stream()
                                .flatMap(outcome -> Stream.of(
                                                Optional.ofNullable(outcome.paper()),
                                                Optional.ofNullable(action.paper()))
                                        .flatMap(Optional::stream)))
                        .findFirst())
                .map(paper -> context.bundle().papers().titles().getOrDefault(paper, paper.value()));
    }

    /// What the officer wrote; for an extension that an approver grants without a word, the reason of the proposal.
    private String reason() {
        return input.statement().isBlank()
                        && before.standing() instanceof Standing.UnderWay(var _, var _, var proposed)
                        && action().filter(found -> found.kind().grantsProposal())
                                .isPresent()
                ? proposed.map(proposal -> proposal.reason().value()).orElse("")
                : input.statement().value();
    }

    /// The action in the stage in which it was taken.
    private Optional<ActionGuide> action() {
        return context.stage(before).actions().stream()
                .filter(each -> each.code().value().equals(change.event().action()))
                .findFirst();
    }

    /// The files that the office of this matter reads. Their names can show who reports an employer.
    private List<String> materials() {
        return RequestedMaterials.readBy(context.bundle(), change.after().file().code())
                .among(bundle.materials())
                .stream()
                .map(material -> MaterialLine.of(material, context.bundle()))
                .toList();
    }

    private Map<PaperListing, List<String>> lists(PaperRecipient to) {
        return Map.of(
                PaperListing.SUPPLEMENT,
                toSupplement().map(notice -> notice.lines(context.bundle())).orElse(List.of()),
                PaperListing.DEADLINES,
                change.after().clocks().stream()
                        .filter(Deadline::isRunning)
                        .filter(clock -> !clock.isPaused())
                        .flatMap(clock -> due(clock).stream())
                        .toList(),
                PaperListing.REMEDIES,
                remedies(to),
                PaperListing.MATERIALS,
                keepsApplicantFrom(to) ? List.of() : materials(),
                PaperListing.LEGAL_BASIS,
                context.guide().words().legalBasis());
    }

    /// What this action asks for; for a later action, what has not come of it.
    private Optional<SupplementNotice> toSupplement() {
        return input.details().notice().or(before::outstanding);
    }

    private PaperFacts.Asked asked(SupplementNotice notice) {
        var drawings = notice.materials().stream()
                .map(Verdict::requirement)
                .distinct()
                .flatMap(code -> context.bundle().materials().type(code).stream())
                .flatMap(type ->
                        type.example().stream().map(example -> new Drawing(type.title(), type.hint(), example.svg())))
                .toList();
        return new PaperFacts.Asked(
                notice.fields().stream().map(FieldToCorrect::field).toList(), drawings);
    }

    /// The promised day; the statutory one where nothing is promised.
    private Optional<String> due(Deadline clock) {
        return Optional.ofNullable(clock.committedDue(context.calendar()))
                .or(() -> Optional.ofNullable(clock.statutoryDue(context.calendar())))
                .map(due -> clock.rule().title() + "：" + words(due.day()));
    }

    /// What the recipient may do against this decision. Without an outcome there is nothing to contest, except
    /// where the matter has ended.
    private List<String> remedies(PaperRecipient to) {
        if (to == PaperRecipient.POLICE || to == PaperRecipient.OFFICE) {
            return List.of();
        }
        var party = to == PaperRecipient.EMPLOYER ? ResponsibleParty.EMPLOYER : ResponsibleParty.CITIZEN;
        return context.guide().handling().remediesAfter(party, input.outcome()).stream()
                .map(Remedy::text)
                .toList();
    }

    private PaperTemplates templates() {
        return context.bundle().papers().templates();
    }

    private LocalDate issuedOn() {
        return WorkingCalendar.dayOf(change.event().at());
    }

    private String words(LocalDate day) {
        return days().day(day);
    }

    private PaperDays days() {
        return new PaperDays(templates().words().day());
    }
}
