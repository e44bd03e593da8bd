package onething.domain.guide.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.PaperCode;
import onething.domain.form.FormSection;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.check.GuideCheck.Faults;
import onething.domain.guide.paper.PaperPart;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.guide.paper.PaperTemplates.MatterForm;
import onething.domain.guide.paper.PaperValue;
import onething.domain.procedure.ActionGuide;

/// Checks the templates of papers: everything that they name exists, and the papers of a submission have one.
final class PaperTemplatesCheck {

    private final BundleGuide guide;
    private final Faults faults;

    PaperTemplatesCheck(BundleGuide guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
    }

    void check() {
        var templates = guide.papers().templates();
        Stream.of(templates.receipt(), templates.application())
                .flatMap(Optional::stream)
                .filter(code -> templates.of(code).isEmpty())
                .forEach(code -> faults.add("/templates", "unknown-paper", "没有这份文书的模板：" + code));
        templates.forms().forEach(this::form);
        templates
                .signature()
                .filter(code -> guide.materials().type(code).isEmpty())
                .ifPresent(code -> faults.add("/templates/signature", "unknown-material", "没有这份材料：" + code));
        templates.names().forEach(name -> field(new PaperValue.FormAnswer(name.field()), "/templates/applicant"));
        templates.all().values().forEach(this::template);
        templates.seals().keySet().forEach(this::sealed);
    }

    /// An office seals what it says itself, not what the applicant says.
    private void sealed(PaperCode code) {
        var templates = guide.papers().templates();
        var at = "/templates/seals/" + code;
        if (templates.of(code).isEmpty()) {
            faults.add(at, "unknown-paper", "没有这份文书的模板：" + code);
        }
        if (templates.application().filter(code::equals).isPresent()
                || templates.forms().stream().anyMatch(form -> form.paper().equals(code))) {
            faults.add(at, "wrong-value", "申请人自己的文书不加盖印章");
        }
    }

    /// A form says only what its matters ask.
    private void form(MatterForm form) {
        var at = "/templates/forms/" + form.paper();
        form.matters().stream()
                .filter(code -> guide.matter(code).isEmpty())
                .forEach(code -> faults.add(at, "unknown-matter", "没有这个事项：" + code));
        new ConditionCheck(guide, faults).check(form.when(), at + "/when", _ -> true);
        var template = guide.papers().templates().of(form.paper());
        if (template.isEmpty()) {
            faults.add(at, "unknown-paper", "没有这份文书的模板：" + form.paper());
        }
        if (template.filter(found -> found.to() != PaperRecipient.APPLICANT).isPresent()) {
            faults.add(at, "wrong-value", "事项的申请表是给申请人的");
        }
        var asked = guide.form(form.matters()).stream().map(FormSection::code).toList();
        template.stream()
                .flatMap(found -> found.parts().stream())
                .flatMap(PaperPart::named)
                .filter(PaperValue.FormAnswer.class::isInstance)
                .map(value -> ((PaperValue.FormAnswer) value).field())
                .filter(field -> !asked.contains(field.section()))
                .forEach(field -> faults.add(at, "not-in-form", "这些事项的表单没有这一项：" + field));
    }

    private void template(PaperTemplate template) {
        var at = "/templates/templates/" + template.code();
        if (!guide.papers().titles().containsKey(template.code())) {
            faults.add(at, "unknown-paper", "没有这份文书：" + template.code());
        }
        var inputs = inputs(template.code());
        template.parts().stream().flatMap(PaperPart::named).forEach(value -> {
            if (value instanceof PaperValue.FormAnswer answer) {
                field(answer, at);
            } else if (value instanceof PaperValue.Input(var name) && !inputs.contains(name)) {
                faults.add(at, "unknown-field", "出具这份文书的操作没有这一项：" + name);
            }
        });
        if (template.to() != PaperRecipient.APPLICANT
                && template.parts().stream().anyMatch(PaperPart.WholeForm.class::isInstance)) {
            faults.add(at, "wrong-value", "只有给申请人的文书可以写出整份表单");
        }
    }

    private void field(PaperValue.FormAnswer answer, String at) {
        if (guide.field(answer.field()).isEmpty()) {
            faults.add(at, "unknown-field", "没有这一项：" + answer.field());
        }
    }

    private Set<String> inputs(PaperCode code) {
        return guide.matters().stream()
                .flatMap(matter -> matter.procedure().stages().stream())
                .flatMap(stage -> stage.actions().stream())
                .filter(action -> papers(action).anyMatch(code::equals))
                .flatMap(action -> action.inputs().stream())
                .map(field -> field.path().name())
                .collect(toUnmodifiableSet());
    }

    private static Stream<PaperCode> papers(ActionGuide action) {
        return Stream.concat(
                Stream.ofNullable(action.paper()),
                action.outcomes().stream().flatMap(outcome -> Stream.ofNullable(outcome.paper())));
    }
}
