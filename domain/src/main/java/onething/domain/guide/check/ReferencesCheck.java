package onething.domain.guide.check;

import static java.util.stream.Collectors.toSet;

import java.util.stream.Stream;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Remedy;
import onething.domain.guide.check.GuideCheck.Faults;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.Milestone;

/// Checks what a matter and its papers name in other parts of the guide: the answers that give a milestone, the
/// payee's fields, the outcomes after which a remedy is open, the grounds on which a clock stops, and the answers
/// that say whose name a paper bears.
final class ReferencesCheck {

    private final BundleGuide guide;
    private final Faults faults;
    private final ConditionCheck conditions;

    ReferencesCheck(BundleGuide guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
        this.conditions = new ConditionCheck(guide, faults);
    }

    void check() {
        for (var matter : guide.matters()) {
            var at = "/matters/" + matter.code();
            var procedure = matter.procedure();
            procedure.milestones().forEach(milestone -> milestone(milestone, matter, at + "/procedure/milestones/"));
            procedure.payeeFields().forEach(field -> inForm(field, matter, at + "/procedure/payee-fields"));
            procedure.clocks().forEach(clock -> grounds(clock, matter, at + "/procedure/clocks/"));
            matter.handling().remedies().forEach(remedy -> remedy(remedy, matter, at + "/remedies/"));
        }
        guide.papers()
                .templates()
                .names()
                .forEach(name -> conditions.check(name.when(), "/templates/applicant/" + name.field(), _ -> true));
    }

    private void milestone(Milestone milestone, MatterGuide matter, String parent) {
        var at = parent + milestone.code();
        if (milestone.given() != null) {
            answers(milestone.given(), matter, at + "/given");
        }
        if (milestone.inPerson() != null) {
            answers(milestone.inPerson(), matter, at + "/given-in-person");
        }
    }

    private void answers(Condition condition, MatterGuide matter, String at) {
        conditions.check(condition, at, _ -> true);
        ConditionCheck.fields(condition).stream()
                .filter(field -> guide.field(field).isPresent())
                .forEach(field -> inForm(field, matter, at));
    }

    private void inForm(FieldPath field, MatterGuide matter, String at) {
        if (guide.field(field).isEmpty()) {
            faults.add(at, "unknown-field", "没有这一项：" + field);
        } else if (!guide.form().common().contains(field.section())
                && !matter.filing().form().contains(field.section())) {
            faults.add(at, "not-in-form", matter.code() + "的表单没有这一项：" + field);
        }
    }

    /// A clock that stops on a ground that nothing can choose never stops.
    private void grounds(ClockGuide clock, MatterGuide matter, String parent) {
        var chosen = matter.procedure().stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .flatMap(action -> action.grounds().stream())
                .map(ActionGuide.Ground::title)
                .collect(toSet());
        clock.rule().suspensionGrounds().stream()
                .filter(ground -> !chosen.contains(ground))
                .forEach(ground -> faults.add(
                        parent + clock.rule().code() + "/suspension-grounds",
                        "unknown-ground",
                        "没有办理可以选择这个事由：" + ground));
    }

    private void remedy(Remedy remedy, MatterGuide matter, String parent) {
        var outcomes = matter.procedure().stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .flatMap(ReferencesCheck::outcomes)
                .collect(toSet());
        remedy.after().stream()
                .filter(outcome -> !outcomes.contains(outcome))
                .forEach(outcome ->
                        faults.add(parent + remedy.code() + "/after", "unknown-outcome", "没有这种结果：" + outcome));
    }

    private static Stream<OutcomeCode> outcomes(ActionGuide action) {
        return action.outcomes().stream().map(ActionGuide.Outcome::code);
    }
}
