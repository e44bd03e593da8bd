package onething.domain.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormReport;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.reuse.ReuseGuide.AnswerOfPaper;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.refusal.Fault;

/// The answers that papers of this service give to the form (免提交): the applicant took the paper over and does
/// not type what it says. Where two papers give the same answer, the later one does.
record TakenAnswers(BundleGuide guide, Map<FieldPath, Given> given) {

    static TakenAnswers of(BundleGuide guide, List<Material> materials) {
        var given = new TreeMap<FieldPath, Given>();
        for (var rule : guide.services().reuse().answers()) {
            materials.stream()
                    .flatMap(material -> paper(material, rule).stream())
                    .max(Comparator.comparing(MaterialSource::issued)
                            .thenComparing(paper -> paper.number().value()))
                    .ifPresent(paper -> said(rule, paper)
                            .ifPresent(
                                    said -> given.put(rule.field(), new Given(new Answer.Text(said), paper.title()))));
        }
        return new TakenAnswers(guide, given);
    }

    /// These answers with what the papers say.
    Answers over(Answers answers) {
        return answers.with(answersGiven(), List.of());
    }

    /// These answers with what the papers say where there is no answer.
    Answers addedTo(Answers answers) {
        var added = answersGiven();
        added.keySet().removeIf(field -> answers.text(field).isPresent());
        return answers.with(added, List.of());
    }

    /// These answers without what the papers say.
    Answers removedFrom(Answers answers) {
        return answers.with(
                Map.of(),
                given.keySet().stream()
                        .filter(field -> isSaidIn(answers, field))
                        .toList());
    }

    /// The report, with the faults of a form that says something other than its papers.
    FormReport checked(FormReport report, Form form) {
        var faults = new ArrayList<Fault>();
        var same = new HashSet<FieldPath>();
        given.keySet().stream().filter(form::asks).forEach(field -> {
            if (isSaidIn(form.answers(), field)) {
                same.add(field);
            } else if (form.answers().text(field).isPresent()) {
                faults.add(otherThanThePaper(field));
            }
        });
        return report.withPapers(faults, same);
    }

    private Fault otherThanThePaper(FieldPath field) {
        var label = guide.field(field).map(each -> each.label()).orElse("");
        var title = Optional.ofNullable(given.get(field)).map(Given::title).orElse("");
        return new Fault(field.pointer(), "not-the-paper", label + "：应与引用的《" + title + "》一致；引用的不是这一份的，请先移除引用");
    }

    private boolean isSaidIn(Answers answers, FieldPath field) {
        return answers.to(field)
                .filter(answer -> Optional.ofNullable(given.get(field))
                        .filter(each -> each.answer().equals(answer))
                        .isPresent())
                .isPresent();
    }

    private Map<FieldPath, Answer> answersGiven() {
        var answers = new HashMap<FieldPath, Answer>();
        given.forEach((field, each) -> answers.put(field, each.answer()));
        return answers;
    }

    private static Optional<MaterialSource> paper(Material material, AnswerOfPaper rule) {
        return material.source()
                .filter(source -> source.kind() == MaterialSource.Kind.PAPER)
                .filter(_ -> material.meets().contains(rule.material()))
                .filter(source -> said(rule, source).isPresent());
    }

    /// Empty for the outcome of a paper that says none.
    private static Optional<String> said(AnswerOfPaper rule, MaterialSource paper) {
        return switch (rule.part()) {
            case NUMBER -> Optional.of(paper.number().value());
            case DAY -> Optional.of(paper.issued().toString());
            case OUTCOME -> paper.outcome().map(OutcomeCode::value);
        };
    }

    /// @param title of the paper that gives the answer
    record Given(Answer answer, String title) {}
}
