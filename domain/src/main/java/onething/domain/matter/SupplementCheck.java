package onething.domain.matter;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.form.FieldPath;
import onething.domain.form.FormCheck;
import onething.domain.form.FormField;
import onething.domain.guide.MaterialType;
import onething.domain.guide.Requirement;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.action.Supplement;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.refusal.Fault;
import onething.domain.text.Text;

/// Checks a supplement notice, and the supplement that answers it.
final class SupplementCheck {

    private SupplementCheck() {}

    /// Verdicts are about requested materials, at most one for each.
    static List<Fault> ofVerdicts(List<Verdict> verdicts, ActionContext context) {
        var faults = new ArrayList<>(verdictFaults("/verdicts/", verdicts, context));
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).finding() == Finding.TO_FOLLOW) {
                faults.add(new Fault("/verdicts/" + i + "/finding", "not-offered", "容缺的材料，请在容缺受理时列明"));
            }
        }
        return faults;
    }

    /// 容缺受理: the notice lists what is missing and may follow, each material once, with what to do. The guide
    /// says which materials may follow.
    static List<Fault> ofMissing(SupplementNotice notice, ActionContext context) {
        var faults = new ArrayList<>(verdictFaults("/notice/materials/", notice.materials(), context));
        if (notice.materials().isEmpty()) {
            faults.add(new Fault("/notice", "required", "请列明容缺的材料"));
        }
        if (!notice.fields().isEmpty()) {
            faults.add(new Fault("/notice/fields", "not-asked", "填写的内容不能容缺，请要求补正"));
        }
        for (int i = 0; i < notice.materials().size(); i++) {
            var verdict = notice.materials().get(i);
            var path = "/notice/materials/" + i;
            if (verdict.finding() != Finding.TO_FOLLOW) {
                faults.add(new Fault(path + "/finding", "not-offered", "容缺受理只列可以容后补齐的材料"));
            }
            if (!mayFollow(verdict.requirement(), context)) {
                faults.add(new Fault(path + "/requirement", "not-offered", "可以容缺的只有：" + following(context)));
            }
            if (verdict.note().isBlank()) {
                faults.add(new Fault(path + "/note", "required", "请写明需要补齐什么"));
            }
        }
        return faults;
    }

    private static boolean mayFollow(MaterialCode code, ActionContext context) {
        return context.bundle()
                .materials()
                .type(code)
                .flatMap(MaterialType::mayFollow)
                .isPresent();
    }

    private static String following(ActionContext context) {
        return materials(context.bundle().requirement(context.guide()))
                .distinct()
                .filter(code -> mayFollow(code, context))
                .map(code -> titleOf(code, context))
                .collect(joining("、"));
    }

    /// The notice lists everything at once, each item once, with what to do. Accepted materials cannot be
    /// listed.
    static List<Fault> ofNotice(SupplementNotice notice, Matter matter, ActionContext context) {
        if (notice.materials().isEmpty() && notice.fields().isEmpty()) {
            return List.of(new Fault("/notice", "required", "请一次性列明需要补正的全部内容"));
        }
        var faults = new ArrayList<>(verdictFaults("/notice/materials/", notice.materials(), context));
        var accepted = matter.verdicts().stream()
                .filter(verdict -> verdict.finding() == Finding.ACCEPTED)
                .map(Verdict::requirement)
                .collect(toSet());
        for (int i = 0; i < notice.materials().size(); i++) {
            var verdict = notice.materials().get(i);
            var path = "/notice/materials/" + i;
            switch (verdict.finding()) {
                case REPLACE, CLARIFY -> {
                    if (accepted.contains(verdict.requirement())) {
                        faults.add(new Fault(path, "accepted", "已经认可的材料不能再要求补正"));
                    }
                    if (verdict.note().isBlank()) {
                        faults.add(new Fault(path + "/note", "required", "请写明需要怎样补正"));
                    }
                }
                case ACCEPTED, NOT_NEEDED, TO_FOLLOW ->
                    faults.add(new Fault(path, "not-offered", "告知书只列需要重新提交或者说明的材料"));
            }
        }
        faults.addAll(fieldFaults(notice, context));
        return faults;
    }

    /// Every listed item must be answered, and nothing else.
    static List<Fault> ofSupplement(Supplement supplement, SupplementNotice notice, ActionContext context) {
        var faults = new ArrayList<Fault>();
        var handedIn = supplement.materials().stream()
                .flatMap(material -> material.meets().stream())
                .collect(toSet());
        var listed = notice.materials().stream().map(Verdict::requirement).collect(toSet());
        for (var verdict : notice.materials()) {
            var code = verdict.requirement();
            boolean explained = verdict.finding() == Finding.CLARIFY
                    && !supplement
                            .clarifications()
                            .getOrDefault(code, Text.NONE)
                            .isBlank();
            if (!explained && !handedIn.contains(code)) {
                faults.add(new Fault(
                        verdict.finding() == Finding.CLARIFY ? "/clarifications/" + code : "/materials",
                        "required",
                        titleOf(code, context) + "：" + verdict.note().value()));
            }
        }
        supplement.materials().stream()
                .filter(material -> material.meets().stream().noneMatch(listed::contains))
                .forEach(material -> faults.add(new Fault(
                        "/materials",
                        "not-asked",
                        "告知书没有要求补正：" + material.fileName().value())));
        supplement.clarifications().keySet().stream()
                .filter(code -> !listed.contains(code))
                .forEach(code -> faults.add(new Fault("/clarifications/" + code, "not-asked", "告知书没有要求说明此项")));
        faults.addAll(correctionFaults(supplement, notice, context));
        return faults;
    }

    /// A corrected answer must be valid for its field. Its condition was checked before, so the field
    /// counts as asked.
    private static List<Fault> correctionFaults(Supplement supplement, SupplementNotice notice, ActionContext context) {
        var listed = notice.fields().stream()
                .map(SupplementNotice.FieldToCorrect::field)
                .flatMap(field -> context.bundle().field(field).stream())
                .map(FormField::askedInAnyCase)
                .toList();
        return FormCheck.fields(listed, supplement.answers(), context.timeOfDay(), context.districts())
                .faults()
                .stream()
                .map(fault -> new Fault(
                        fault.path().replace("/answers/", "/corrections/"),
                        fault.rule().equals("unknown-field") ? "not-asked" : fault.rule(),
                        fault.detail()))
                .toList();
    }

    private static List<Fault> fieldFaults(SupplementNotice notice, ActionContext context) {
        var faults = new ArrayList<Fault>();
        var form = context.bundle().form(Set.of(context.guide().code()));
        var seen = new HashSet<FieldPath>();
        for (int i = 0; i < notice.fields().size(); i++) {
            var listed = notice.fields().get(i);
            var path = "/notice/fields/" + i;
            boolean known = form.stream()
                    .flatMap(section -> section.fields().stream())
                    .anyMatch(field -> field.path().equals(listed.field()));
            if (!known) {
                faults.add(new Fault(path + "/field", "unknown", "表单没有此项：" + listed.field()));
            }
            if (!seen.add(listed.field())) {
                faults.add(new Fault(path + "/field", "twice", "同一项只列一次"));
            }
            if (listed.note().isBlank()) {
                faults.add(new Fault(path + "/note", "required", "请写明需要怎样更正"));
            }
        }
        return faults;
    }

    private static List<Fault> verdictFaults(String at, List<Verdict> verdicts, ActionContext context) {
        var faults = new ArrayList<Fault>();
        var asked = materials(context.bundle().requirement(context.guide())).collect(toSet());
        asked.addAll(context.bundle().materials().onRequest());
        var seen = new HashSet<MaterialCode>();
        for (int i = 0; i < verdicts.size(); i++) {
            var code = verdicts.get(i).requirement();
            if (!asked.contains(code)) {
                faults.add(new Fault(at + i + "/requirement", "unknown", "此事项不要求这种材料：" + code));
            }
            if (!seen.add(code)) {
                faults.add(new Fault(at + i + "/requirement", "twice", "同一材料只列一次"));
            }
            var path = at + i + "/reason";
            ruleOfReason(verdicts.get(i), context)
                    .ifPresent(rule -> faults.add(new Fault(path, rule, "原因只能是：" + reasons(context))));
        }
        return faults;
    }

    /// What to replace or explain needs a reason, and every reason is one of the guide's.
    private static Optional<String> ruleOfReason(Verdict verdict, ActionContext context) {
        if (verdict.reason().isEmpty()) {
            return verdict.isAsked() ? Optional.of("required") : Optional.empty();
        }
        return context.bundle().materials().verdictReason(verdict.reason()).isPresent()
                ? Optional.empty()
                : Optional.of("not-offered");
    }

    private static String reasons(ActionContext context) {
        return context.bundle().materials().verdictReasons().stream()
                .map(reason -> reason.title() + "（" + reason.code() + "）")
                .collect(joining("、"));
    }

    private static Stream<MaterialCode> materials(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs needs -> Stream.of(needs.material());
            case Requirement.AllOf all -> all.parts().stream().flatMap(SupplementCheck::materials);
            case Requirement.AnyOf any -> any.parts().stream().flatMap(SupplementCheck::materials);
            case Requirement.When when -> materials(when.then());
        };
    }

    private static String titleOf(MaterialCode code, ActionContext context) {
        return context.bundle().materials().type(code).map(type -> type.title()).orElse(code.value());
    }
}
