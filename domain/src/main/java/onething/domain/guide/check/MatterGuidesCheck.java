package onething.domain.guide.check;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.guide.Applicants;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.FilingLimit;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.Selection;
import onething.domain.guide.check.GuideCheck.Faults;
import onething.domain.guide.office.Delegation;
import onething.domain.guide.office.Jurisdiction;
import onething.domain.guide.office.Office;
import onething.domain.procedure.ActionGuide;

/// Checks each matter of a guide: its office, form, prerequisites, filing limits and documents.
final class MatterGuidesCheck {

    private final BundleGuide guide;
    private final Faults faults;
    private final ConditionCheck conditions;
    private final ProvenProcedures proven;

    MatterGuidesCheck(BundleGuide guide, Faults faults, ProvenProcedures proven) {
        this.guide = guide;
        this.faults = faults;
        this.proven = proven;
        this.conditions = new ConditionCheck(guide, faults);
    }

    void check() {
        for (var matter : guide.matters()) {
            var path = "/matters/" + matter.code();
            form(matter, path);
            applicants(matter, path);
            jurisdiction(matter, path);
            prerequisites(matter, path);
            limits(matter, path);
            papers(matter, path);
            transfers(matter, path);
            faults.addAll(ProcedureCheck.check(matter, proven));
        }
    }

    private void form(MatterGuide matter, String path) {
        for (int i = 0; i < matter.filing().form().size(); i++) {
            var code = matter.filing().form().get(i);
            if (guide.section(code).isEmpty()) {
                faults.add(path + "/form/" + i, "unknown-section", "没有这一部分：" + code);
            }
        }
    }

    /// Every pair of matters that can be chosen together needs a capacity that can apply for both.
    private void applicants(MatterGuide matter, String path) {
        if (guide.people().applicant().isEmpty()) {
            return;
        }
        var at = path + "/applicants";
        if (matter.filing().applicants().isEmpty()) {
            faults.add(at, "required", "没有写明谁可以申请：" + matter.code());
            return;
        }
        var own = matter.filing().applicants().get().capacities();
        var capacity = guide.people().applicant().get().capacity();
        if (!own.isEmpty()) {
            conditions.check(new Condition.Answered(capacity, own), at, _ -> true);
        }
        for (var other : guide.matters()) {
            var shared = other.filing().applicants().map(Applicants::capacities).orElse(own);
            if (Collections.disjoint(own, shared)
                    && Selection.exclusions(guide, List.of(matter.code(), other.code()))
                            .isEmpty()) {
                faults.add(at, "never-asked", "没有人可以同时申请：" + matter.code() + "、" + other.code());
            }
        }
    }

    private void jurisdiction(MatterGuide matter, String path) {
        var office = guide.places().office(matter.office());
        if (office.isEmpty()) {
            faults.add(path + "/office", "unknown-office", "没有这个部门：" + matter.office());
            return;
        }
        var jurisdiction = matter.handling().jurisdiction();
        if (jurisdiction == null) {
            if (office.get().districtWide()) {
                faults.add(path, "jurisdiction", "各区划都有自己的部门" + matter.office() + "，没有写明由哪一个办理");
            }
            return;
        }
        var at = path + "/jurisdiction";
        if (!office.get().districtWide()) {
            faults.add(at, "jurisdiction", "全市只有一个部门：" + matter.office());
        }
        places(jurisdiction, matter, at);
        jurisdiction.zone().ifPresent(zone -> zone(zone, office.get(), matter, at + "/zone"));
    }

    /// The last place decides if no other does, so the form must always ask for it.
    private void places(Jurisdiction jurisdiction, MatterGuide matter, String at) {
        for (var place : jurisdiction.places()) {
            conditions.check(place.when(), at, _ -> true);
            needs(place.field(), matter, at)
                    .filter(asked -> !(asked.kind() instanceof FieldKind.District) || !asked.required())
                    .ifPresent(_ -> faults.add(at, "wrong-kind", place.field() + "不是必填的区划"));
        }
        var chosen = Set.of(matter.code());
        jurisdiction.places().stream()
                .reduce((_, last) -> last)
                .filter(last -> !last.when().equals(Condition.ALWAYS)
                        || guide.field(last.field())
                                .filter(asked -> !ConditionCheck.isCertain(asked.asked(), chosen))
                                .isPresent())
                .ifPresent(last -> faults.add(at, "never-asked", last.field() + "不是每份申请都填写，管辖可能无法确定"));
    }

    /// Every zone that the form offers is delegated, and each delegation is of such a zone.
    private void zone(FieldPath field, Office office, MatterGuide matter, String at) {
        var zones = needs(field, matter, at).map(FormField::kind).stream()
                .flatMap(kind -> kind instanceof FieldKind.Choice choice ? choice.options().stream() : Stream.empty())
                .map(FieldKind.Option::code)
                .collect(Collectors.toSet());
        var delegated = office.delegations().stream().map(Delegation::zone).collect(Collectors.toSet());
        zones.stream()
                .filter(zone -> !delegated.contains(zone))
                .sorted()
                .forEach(zone -> faults.add(at, "jurisdiction", "没有写明由哪个机构办理：" + zone));
        delegated.stream()
                .filter(zone -> !zones.contains(zone))
                .sorted()
                .forEach(zone -> faults.add(at, "unknown-option", field + "没有选项“" + zone + "”"));
    }

    private void prerequisites(MatterGuide matter, String path) {
        faults.unique(
                path + "/prerequisites/",
                matter.filing().prerequisites().stream()
                        .map(each -> each.matter().value())
                        .toList());
        for (var prerequisite : matter.filing().prerequisites()) {
            var at = path + "/prerequisites/" + prerequisite.matter();
            guide.matter(prerequisite.matter())
                    .ifPresentOrElse(
                            awaited -> releasing(prerequisite, awaited, at),
                            () -> faults.add(at + "/matter", "unknown-matter", "没有这个事项：" + prerequisite.matter()));
            if (guide.matter(prerequisite.matter()).isPresent() && reaches(prerequisite.matter(), matter.code())) {
                faults.add(at, "cycle", matter.code() + "以自己为前置");
            }
            if (!Selection.exclusions(guide, List.of(matter.code(), prerequisite.matter()))
                    .isEmpty()) {
                faults.add(at, "excluded", matter.code() + "与自己的前置事项互斥");
            }
            needs(prerequisite.knownBy(), matter, at + "/known-by")
                    .filter(field ->
                            !field.required() || !ConditionCheck.isPossible(field.asked(), Set.of(matter.code())))
                    .ifPresent(field -> faults.add(
                            at + "/known-by",
                            "never-asked",
                            field.path() + "：没有同时选择" + prerequisite.matter() + "时应当填写"));
        }
    }

    private void releasing(Prerequisite prerequisite, MatterGuide awaited, String path) {
        var outcomes = awaited.procedure().stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .flatMap(action -> action.outcomes().stream())
                .map(ActionGuide.Outcome::code)
                .toList();
        if (prerequisite.releasing().isEmpty() && prerequisite.releasedBy().isEmpty()) {
            faults.add(path + "/releasing", "required", "没有任何结果使它开始办理");
        }
        prerequisite.releasedBy().stream()
                .filter(code -> awaited.procedure().milestone(code).isEmpty())
                .forEach(code -> faults.add(path + "/released-by", "unknown", awaited.code() + "没有这个事实：" + code));
        Stream.concat(prerequisite.releasing().stream(), prerequisite.openAfter().stream())
                .filter(outcome -> !outcomes.contains(outcome))
                .sorted(Comparator.comparing(OutcomeCode::value))
                .forEach(outcome ->
                        faults.add(path + "/releasing", "unknown-outcome", awaited.code() + "没有这种结果：" + outcome));
    }

    private boolean reaches(MatterCode from, MatterCode wanted) {
        return reaches(from, wanted, new HashSet<>());
    }

    private boolean reaches(MatterCode from, MatterCode wanted, Set<MatterCode> seen) {
        if (from.equals(wanted)) {
            return true;
        }
        return seen.add(from)
                && guide.matter(from).stream()
                        .flatMap(matter -> matter.filing().prerequisites().stream())
                        .anyMatch(prerequisite -> reaches(prerequisite.matter(), wanted, seen));
    }

    private void limits(MatterGuide matter, String path) {
        faults.unique(
                path + "/limits/",
                matter.filing().limits().stream().map(FilingLimit::code).toList());
        for (var limit : matter.filing().limits()) {
            var at = path + "/limits/" + limit.code();
            conditions.check(limit.applies(), at + "/applies", _ -> true);
            needs(limit.from(), matter, at + "/from")
                    .filter(field ->
                            !(field.kind() instanceof FieldKind.Day) && !(field.kind() instanceof FieldKind.Moment))
                    .ifPresent(_ -> faults.add(at + "/from", "wrong-kind", limit.from() + "不是日期"));
            limit.asks()
                    .forEach(asked -> needs(asked, matter, at + "/asks")
                            .filter(FormField::required)
                            .ifPresent(_ -> faults.add(at + "/asks", "wrong-kind", asked + "只有部分申请人填写，不能设为必填")));
        }
    }

    /// Only an office with one branch in each division can transfer a matter to another one.
    private void transfers(MatterGuide matter, String path) {
        if (guide.places().office(matter.office()).filter(Office::districtWide).isPresent()) {
            return;
        }
        for (var stage : matter.procedure().stages()) {
            stage.actions().stream()
                    .filter(action -> action.kind().receivingDistrict().isPresent())
                    .forEach(action -> faults.add(
                            path + "/procedure/stages/" + stage.code() + "/actions/" + action.code(),
                            "kind",
                            "全市只有一个部门，无处移送：" + matter.office()));
        }
    }

    private void papers(MatterGuide matter, String path) {
        for (var stage : matter.procedure().stages()) {
            for (var action : stage.actions()) {
                var at = path + "/procedure/stages/" + stage.code() + "/actions/" + action.code();
                papersOf(action)
                        .filter(paper -> !guide.papers().titles().containsKey(paper))
                        .forEach(paper -> faults.add(at + "/paper", "unknown-paper", "没有这份文书：" + paper));
            }
        }
    }

    private static Stream<PaperCode> papersOf(ActionGuide action) {
        return Stream.concat(
                Stream.ofNullable(action.paper()),
                action.outcomes().stream().flatMap(outcome -> Stream.ofNullable(outcome.paper())));
    }

    /// The field, if the matter's form has it.
    private Optional<FormField> needs(FieldPath path, MatterGuide matter, String at) {
        var field = guide.field(path);
        if (field.isEmpty()) {
            faults.add(at, "unknown-field", "没有这一项：" + path);
            return field;
        }
        if (!guide.form().common().contains(path.section())
                && !matter.filing().form().contains(path.section())) {
            faults.add(at, "not-in-form", matter.code() + "的表单没有这一项：" + path);
            return Optional.empty();
        }
        return field;
    }
}
