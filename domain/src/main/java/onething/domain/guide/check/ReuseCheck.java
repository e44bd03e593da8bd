package onething.domain.guide.check;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.guide.check.GuideCheck.Faults;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.reuse.ReuseGuide.AnswerOfPaper;
import onething.domain.guide.reuse.ReuseGuide.LicenceAsMaterial;
import onething.domain.guide.reuse.ReuseGuide.PaperAsMaterial;
import onething.domain.guide.reuse.ReuseGuide.Part;
import onething.domain.procedure.ActionGuide;

/// Checks what the service may offer instead of an upload: each material and each paper exists, the paper says what
/// was decided and is the applicant's, what it answers is a field that holds it, each matter asks for what a
/// licence is, and the form says whom a bundle is about.
final class ReuseCheck {

    /// Of a paper, in characters, such as `JY202611230000017-02-P003` with a prefix of four letters.
    private static final int LONGEST_NUMBER = 27;

    private final BundleGuide guide;
    private final Faults faults;

    ReuseCheck(BundleGuide guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
    }

    void check() {
        var reuse = guide.services().reuse();
        reuse.subject().forEach(this::subject);
        if (reuse.subject().isEmpty()
                && !(reuse.papers().isEmpty() && reuse.licences().isEmpty())) {
            faults.add("/reuse/subject", "required", "没有写明以哪一项辨认是同一个人的材料");
        }
        reuse.name()
                .filter(field -> guide.field(field).isEmpty())
                .ifPresent(field -> faults.add("/reuse/name", "unknown-field", "没有这一项：" + field));
        reuse.papers().forEach(paper -> paper(paper, "/reuse/papers/" + paper.paper()));
        reuse.answers().forEach(this::answer);
        faults.unique(
                "/reuse/answers/",
                reuse.answers().stream().map(each -> each.field().toString()).toList());
        reuse.licences().forEach(this::licence);
        faults.unique(
                "/reuse/licences/",
                reuse.licences().stream().map(each -> each.licence().value()).toList());
        reuse.eachTime().forEach(each -> material(each.material(), "/reuse/each-time/" + each.material()));
    }

    private void subject(FieldPath path) {
        var field = guide.field(path);
        if (field.isEmpty()) {
            faults.add("/reuse/subject", "unknown-field", "没有这一项：" + path);
        } else if (!(field.get().kind() instanceof FieldKind.IdCard)
                && !(field.get().kind() instanceof FieldKind.IdDocument)) {
            faults.add("/reuse/subject", "wrong-kind", "只有证件号码能辨认是同一个人：" + path);
        }
    }

    private void paper(PaperAsMaterial paper, String at) {
        material(paper.material(), at);
        if (!guide.papers().titles().containsKey(paper.paper())) {
            faults.add(at, "unknown-paper", "没有这份文书：" + paper.paper());
        } else if (!isDecision(paper.paper())) {
            faults.add(at, "wrong-value", "没有决定出具这份文书，不能判断它是否仍然有效：" + paper.paper());
        } else if (guide.papers()
                .templates()
                .of(paper.paper())
                .filter(template -> template.to() == PaperRecipient.APPLICANT)
                .isEmpty()) {
            faults.add(at, "wrong-value", "只有给申请人的文书可以代替上传：" + paper.paper());
        }
    }

    private void answer(AnswerOfPaper answer) {
        var at = "/reuse/answers/" + answer.field();
        if (guide.services().reuse().papers().stream()
                .noneMatch(paper -> paper.material().equals(answer.material()))) {
            faults.add(at, "unknown-material", "没有文书可以代替这份材料：" + answer.material());
        }
        var field = guide.field(answer.field());
        if (field.isEmpty()) {
            faults.add(at, "unknown-field", "没有这一项：" + answer.field());
        } else if (!holds(field.get().kind(), answer)) {
            faults.add(at, "wrong-kind", "这一项不能填写文书的" + word(answer.part()) + "：" + answer.field());
        }
    }

    private boolean holds(FieldKind kind, AnswerOfPaper answer) {
        return switch (answer.part()) {
            case NUMBER -> kind instanceof FieldKind.Text(int longest, var _) && longest >= LONGEST_NUMBER;
            case DAY -> kind instanceof FieldKind.Day;
            case OUTCOME ->
                kind instanceof FieldKind.Choice choice
                        && !choice.many()
                        && choice.options().stream()
                                .map(FieldKind.Option::code)
                                .collect(Collectors.toSet())
                                .containsAll(outcomes(answer.material()));
        };
    }

    /// The outcomes that the papers say which are that material.
    private Set<String> outcomes(MaterialCode material) {
        var papers = guide.services().reuse().papers().stream()
                .filter(paper -> paper.material().equals(material))
                .map(PaperAsMaterial::paper)
                .collect(Collectors.toSet());
        return guide.matters().stream()
                .flatMap(matter -> matter.procedure().stages().stream())
                .flatMap(stage -> stage.actions().stream())
                .flatMap(action -> action.outcomes().stream()
                        .map(ActionGuide.Outcome::code)
                        .filter(outcome -> action.paper(Optional.of(outcome))
                                .filter(papers::contains)
                                .isPresent()))
                .map(OutcomeCode::value)
                .collect(Collectors.toSet());
    }

    private static String word(Part part) {
        return switch (part) {
            case NUMBER -> "编号";
            case DAY -> "日期";
            case OUTCOME -> "结论";
        };
    }

    private void licence(LicenceAsMaterial licence) {
        var at = "/reuse/licences/" + licence.licence();
        material(licence.material(), at);
        if (licence.title().isBlank()) {
            faults.add(at, "required", "没有写明证照的名称");
        }
        if (licence.matters().isEmpty()) {
            faults.add(at, "required", "没有写明用于哪些事项");
        }
        licence.matters().stream()
                .sorted(Comparator.comparing(MatterCode::value))
                .forEach(code -> matter(code, licence, at));
    }

    private void matter(MatterCode code, LicenceAsMaterial licence, String at) {
        var matter = guide.matter(code);
        if (matter.isEmpty()) {
            faults.add(at, "unknown-matter", "没有这个事项：" + code);
        } else if (MaterialsCheck.materials(guide.requirement(matter.get())).noneMatch(licence.material()::equals)) {
            faults.add(at, "wrong-value", "事项 " + code + " 不要求这份材料：" + licence.material());
        }
    }

    private void material(MaterialCode code, String at) {
        var type = guide.materials().type(code);
        if (type.isEmpty()) {
            faults.add(at, "unknown-material", "没有这份材料：" + code);
        } else if (type.get().origin() == MaterialType.Origin.FILLED_IN) {
            faults.add(at, "wrong-kind", "这份材料由表单生成，不用提交：" + code);
        }
    }

    private boolean isDecision(PaperCode code) {
        return guide.matters().stream()
                .flatMap(matter -> matter.procedure().stages().stream())
                .flatMap(stage -> stage.actions().stream())
                .flatMap(ReuseCheck::papersOfOutcomes)
                .anyMatch(code::equals);
    }

    private static Stream<PaperCode> papersOfOutcomes(ActionGuide action) {
        return action.outcomes().stream()
                .flatMap(outcome -> Stream.ofNullable(outcome.paper() == null ? action.paper() : outcome.paper()));
    }
}
