package onething.domain.matter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.Plan;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ActionCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.SectionCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.office.Office;
import onething.domain.material.NeededMaterials;
import onething.domain.material.Verdict;
import onething.domain.matter.action.ActionInput;
import onething.domain.party.DistrictCode;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import onething.domain.refusal.Refusal.PreconditionMissing;
import onething.domain.trail.Salts;

/// The data that an action needs: the guide of the bundle, the guide of the matter, the working calendar,
/// the current time (truncated to microseconds, as it is stored), and the salts of the notes that it records.
public record ActionContext(BundleGuide bundle, MatterGuide guide, WorkingCalendar calendar, Instant now, Salts salts) {

    public ActionContext {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /// @throws IllegalArgumentException if the guide does not offer the matter, so it is not the version
    ///     with which the matter began
    public static ActionContext of(
            MatterFile file, BundleGuide bundle, WorkingCalendar calendar, Instant now, Salts salts) {
        var guide = bundle.matter(file.code())
                .orElseThrow(() -> new IllegalArgumentException(bundle.id() + " does not offer " + file.code()));
        return new ActionContext(bundle, guide, calendar, now, salts);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, WorkingCalendar.ZONE);
    }

    /// The current date and time in Asia/Shanghai.
    public LocalDateTime timeOfDay() {
        return LocalDateTime.ofInstant(now, WorkingCalendar.ZONE);
    }

    /// The divisions that an answer may name.
    public Set<String> districts() {
        return bundle.districts().keySet().stream().map(DistrictCode::value).collect(toUnmodifiableSet());
    }

    /// The filing limits that applied to a matter, as they stood on the day on which its bundle was received.
    public List<Plan.Limit> limits(Matter matter, Bundle.Submitted submitted) {
        var form = Form.of(bundle, submitted.chosen(), matter.corrected(submitted.answers()));
        return Plan.limits(guide, form, WorkingCalendar.dayOf(submitted.received()), calendar);
    }

    /// What the matter was submitted without (容缺), as long as it has not come and no officer has found that it is
    /// not needed.
    public List<MaterialCode> missing(Matter matter, Bundle.Submitted submitted) {
        var notNeeded = matter.verdicts().stream()
                .filter(verdict -> verdict.finding() == Verdict.Finding.NOT_NEEDED)
                .map(Verdict::requirement)
                .toList();
        return NeededMaterials.of(bundle, submitted.chosen(), matter.corrected(submitted.answers()))
                .missingFor(guide.code(), submitted.materials())
                .stream()
                .filter(code -> !notNeeded.contains(code))
                .toList();
    }

    /// A matter that lacks a material which may follow is accepted by [ActionKind#ACCEPT_INCOMPLETE] only: it
    /// starts the period for the material, and nothing is decided before the material has come.
    ///
    /// @return what has to happen before the action accepts the matter as complete, in words; empty for another
    ///     action, and if nothing is missing
    public List<String> missingFor(ActionGuide action, Matter matter, Bundle.Submitted submitted) {
        if (action.kind() != ActionKind.ACCEPT) {
            return List.of();
        }
        return missing(matter, submitted).stream()
                .flatMap(code -> bundle.materials().type(code).stream())
                .filter(type -> type.mayFollow().isPresent())
                .map(type -> "补齐“%s”，或者改按容缺受理办理".formatted(type.title()))
                .toList();
    }

    /// @throws onething.domain.refusal.Refused with [PreconditionMissing] if something is [missing][#missingFor]
    public void requireComplete(ActionCode wanted, Matter matter, Bundle.Submitted submitted) {
        stage(matter).actions().stream()
                .filter(action -> action.code().equals(wanted))
                .map(action -> missingFor(action, matter, submitted))
                .filter(missing -> !missing.isEmpty())
                .findFirst()
                .ifPresent(missing -> {
                    throw new PreconditionMissing(wanted.value(), missing).refused();
                });
    }

    /// The periods in which the applicant can use a remedy: clocks of the applicant that start when the decision is
    /// received. Empty until then.
    public List<Deadline> remedies(Matter matter) {
        return matter.standing().decision().stream()
                .flatMap(outcome -> received(matter).stream().flatMap(day -> remedies(outcome, day)))
                .toList();
    }

    private Stream<Deadline> remedies(OutcomeCode outcome, LocalDate received) {
        var start = received.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        return guide.handling().remediesOf(ResponsibleParty.CITIZEN).stream()
                .filter(remedy -> remedy.follows(outcome))
                .flatMap(remedy -> remedy.clock(ResponsibleParty.CITIZEN).stream())
                .map(rule -> Deadline.start(rule, start));
    }

    /// The day on which the decision was received, as the office recorded it.
    private Optional<LocalDate> received(Matter matter) {
        return procedure().stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .filter(action -> action.kind() == ActionKind.SERVE)
                .map(action -> new FieldPath(new SectionCode(action.code().value()), ActionInput.RECEIVED))
                .flatMap(path -> matter.findings().day(path).stream())
                .max(Comparator.naturalOrder());
    }

    Procedure procedure() {
        return guide.procedure();
    }

    /// The stage that a matter of this guide is in, came from, or ended in.
    public Stage stage(Matter matter) {
        return stage(matter.standing().stage());
    }

    /// The office that handles the matter.
    public Office office(Matter matter) {
        return office(matter.file().district());
    }

    /// The office of that division for the matters of this guide.
    Office office(DistrictCode district) {
        return bundle.places().office(guide.office(), district);
    }

    Stage stage(StageCode code) {
        return procedure()
                .stage(code)
                .orElseThrow(() -> new IllegalArgumentException(guide.code() + " has no stage " + code));
    }

    Prerequisite prerequisite(MatterCode awaited) {
        return guide.filing().prerequisites().stream()
                .filter(prerequisite -> prerequisite.matter().equals(awaited))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(guide.code() + " needs no " + awaited));
    }

    /// The same context, with a time not before the last event. The clocks of two machines may differ a
    /// little.
    ActionContext notBefore(Instant earliest) {
        return now.isBefore(earliest) ? new ActionContext(bundle, guide, calendar, earliest, salts) : this;
    }
}
