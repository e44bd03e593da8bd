package onething.domain.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.action.Supplement;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.text.Text;
import onething.domain.trail.Erasures;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;
import onething.domain.trail.ServiceEvent;

/// Records what happens to a matter beside the actions of its guide: who handles it, corrections, what
/// applicant and office ask each other, and appointments. The clocks stay as they are, and the standing but for an
/// announced exam for which another time has to be found.
///
/// @param last the last event of the trail
record EventRecorder(Matter matter, ActionContext context, Event last) {

    MatterChange claim(PersonId officer) {
        return ofOpenMatter(ServiceEvent.CLAIM, By.person(officer, Role.OFFICER), "");
    }

    MatterChange handBack(PersonId officer) {
        return ofOpenMatter(ServiceEvent.HAND_BACK, By.person(officer, Role.OFFICER), "");
    }

    MatterChange handOver(By by, PersonName to, Text reason) {
        if (reason.isBlank()) {
            var fault = new Fault("/reason", "required", "请写明移交的原因");
            throw new InputsInvalid(ServiceEvent.HAND_OVER.wireName(), List.of(fault)).refused();
        }
        return ofOpenMatter(ServiceEvent.HAND_OVER, by, "移交" + to + "：" + reason.value());
    }

    MatterChange assign(By head, PersonName to, Text reason) {
        var why = reason.isBlank() ? "" : "：" + reason.value();
        return ofOpenMatter(ServiceEvent.ASSIGN, head, "指派" + to + why);
    }

    MatterChange assignByRule(PersonName to) {
        return ofOpenMatter(ServiceEvent.ASSIGN, By.THE_SERVICE, "按规则指派" + to);
    }

    MatterChange correct(FieldPath field, Answer corrected, String note, By by) {
        var correction = new Supplement(List.of(), new Answers(Map.of(field, corrected)), Map.of());
        return change(matter.with(correction), ServiceEvent.CORRECT, by, note);
    }

    MatterChange refuseCorrection(String note, By by) {
        return change(matter, ServiceEvent.REFUSE_CORRECTION, by, note);
    }

    MatterChange ask(ServiceEvent kind, By by, String note) {
        return ofOpenMatter(kind, by, note);
    }

    MatterChange answer(By by) {
        return change(matter, ServiceEvent.ANSWER, by, "");
    }

    MatterChange appoint(ServiceEvent kind, By by, String note, Optional<Boolean> toBeMoved) {
        requireOpen(kind, by);
        return change(toBeMoved.map(this::withExam).orElse(matter), kind, by, note);
    }

    /// An exam that is over stays as it was announced.
    private Matter withExam(boolean toBeMoved) {
        return matter.standing() instanceof Standing.UnderWay(var stage, var exam, var proposed)
                        && exam.filter(announced -> !announced.isOver(context.now()))
                                .isPresent()
                ? matter.with(
                        new Standing.UnderWay(stage, exam.map(announced -> announced.toBeMoved(toBeMoved)), proposed))
                : matter;
    }

    private MatterChange ofOpenMatter(ServiceEvent what, By by, String note) {
        requireOpen(what, by);
        return change(matter, what, by, note);
    }

    private void requireOpen(ServiceEvent what, By by) {
        if (matter.standing().kind().isEnd()) {
            throw new AllowedActions(matter, context).notLawful(what.wireName(), Set.of(by.role()));
        }
    }

    /// Also of a matter that has ended.
    MatterChange erase(long sequence, By head, String note) {
        return change(matter, ServiceEvent.ERASE_NOTE, head, List.of(Erasures.effect(sequence)), note);
    }

    private MatterChange change(Matter after, ServiceEvent what, By by, String note) {
        return change(after, what, by, List.of(), note);
    }

    private MatterChange change(Matter after, ServiceEvent what, By by, List<String> effects, String note) {
        var kind = matter.standing().kind().wireName();
        var draft = new EventDraft(
                context.now(),
                by,
                what.wireName(),
                new Change(kind, kind, matter.standing().stage().value()),
                effects,
                Optional.empty(),
                note);
        return new MatterChange(after, last.next(draft, context.salts()), after.awaitsApproval(context));
    }
}
