package onething.domain.guide.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Requirement;
import onething.domain.guide.check.GuideCheck.Faults;

/// Checks the required materials: each material exists and is required by some matter, and each choice is
/// a real one.
final class MaterialsCheck {

    private final BundleGuide guide;
    private final Faults faults;
    private final ConditionCheck conditions;
    private final Set<MaterialCode> needed = new HashSet<>();

    MaterialsCheck(BundleGuide guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
        this.conditions = new ConditionCheck(guide, faults);
    }

    void check() {
        for (int i = 0; i < guide.materials().common().size(); i++) {
            common(guide.materials().common().get(i), "/common/" + i);
        }
        for (var matter : guide.matters()) {
            requirement(matter.filing().requirement(), "/matters/" + matter.code() + "/requirement", List.of(matter));
        }
        guide.materials().types().stream()
                .filter(type -> type.mayFollow().isPresent() && type.origin() != MaterialType.Origin.HANDED_IN)
                .forEach(type ->
                        faults.add("/materials/" + type.code() + "/may-follow", "wrong-kind", "只有申请人提交的材料可以容缺"));
        guide.matters().forEach(this::following);
        guide.materials().types().stream()
                .filter(type -> type.origin() != MaterialType.Origin.ON_REQUEST && !needed.contains(type.code()))
                .forEach(type -> faults.add("/materials/" + type.code(), "never-needed", "没有事项要求这份材料：" + type.code()));
    }

    /// A matter can be accepted with missing materials only if some of its materials may follow.
    private void following(MatterGuide matter) {
        boolean some = materials(guide.requirement(matter))
                .flatMap(code -> guide.materials().type(code).stream())
                .anyMatch(type -> type.mayFollow().isPresent());
        for (var stage : matter.procedure().stages()) {
            stage.actions().stream()
                    .filter(action -> action.kind().listsWhatMayFollow() && !some)
                    .forEach(action -> faults.add(
                            "/matters/" + matter.code() + "/procedure/stages/" + stage.code() + "/actions/"
                                    + action.code(),
                            "never-needed",
                            "没有材料可以容缺：" + matter.code()));
        }
    }

    static Stream<MaterialCode> materials(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs needs -> Stream.of(needs.material());
            case Requirement.AllOf all -> all.parts().stream().flatMap(MaterialsCheck::materials);
            case Requirement.AnyOf any -> any.parts().stream().flatMap(MaterialsCheck::materials);
            case Requirement.When when -> materials(when.then());
        };
    }

    private void common(BundleGuide.CommonRequirement common, String path) {
        common.matters().stream()
                .filter(code -> guide.matter(code).isEmpty())
                .map(MatterCode::value)
                .sorted()
                .forEach(code -> faults.add(path + "/matters", "unknown-matter", "没有这个事项：" + code));
        var matters = guide.matters().stream()
                .filter(matter -> common.matters().contains(matter.code()))
                .toList();
        requirement(common.requirement(), path + "/requirement", matters);
    }

    /// @param matters the matters that have this requirement
    private void requirement(Requirement requirement, String path, List<MatterGuide> matters) {
        switch (requirement) {
            case Requirement.Needs(var material, var _, var _) -> {
                needed.add(material);
                if (guide.materials().type(material).isEmpty()) {
                    faults.add(path, "unknown-material", "没有这份材料：" + material);
                }
            }
            case Requirement.AllOf(var parts) -> parts(parts, path + "/all-of/", matters);
            case Requirement.AnyOf(var parts, var _, var _) -> {
                parts(parts, path + "/any-of/", matters);
                for (int i = 0; i < parts.size(); i++) {
                    if (isMetByItself(parts.get(i))) {
                        faults.add(path + "/any-of/" + i, "pointless-choice", "这一项自行满足，其他各项永远不会要求");
                    }
                }
            }
            case Requirement.When(var condition, var then, var _) -> {
                when(condition, path + "/when", matters);
                requirement(then, path + "/then", matters);
            }
        }
    }

    private void parts(List<Requirement> parts, String path, List<MatterGuide> matters) {
        for (int i = 0; i < parts.size(); i++) {
            requirement(parts.get(i), path + i, matters);
        }
    }

    private void when(Condition condition, String path, List<MatterGuide> matters) {
        conditions.check(condition, path, _ -> true);
        for (var matter : matters) {
            ConditionCheck.fields(condition).stream()
                    .filter(field -> guide.field(field).isPresent() && !isInForm(field, matter))
                    .forEach(field -> faults.add(path, "not-in-form", matter.code() + "的表单没有这一项：" + field));
        }
    }

    private boolean isInForm(FieldPath field, MatterGuide matter) {
        return guide.form().common().contains(field.section())
                || matter.filing().form().contains(field.section());
    }

    /// Whether some answers make it unnecessary to hand anything in for it.
    private boolean isMetByItself(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs(var material, var _, var _) ->
                guide.materials()
                        .type(material)
                        .filter(MaterialType::isMetByForm)
                        .isPresent();
            case Requirement.AllOf(var parts) -> parts.stream().allMatch(this::isMetByItself);
            case Requirement.AnyOf(var parts, var _, var _) -> parts.stream().anyMatch(this::isMetByItself);
            case Requirement.When _ -> true;
        };
    }
}
