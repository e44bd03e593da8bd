package onething.domain.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormField;
import onething.domain.form.FormSection;
import onething.domain.guide.ApplicantRules;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.ReporterSecrecy;

/// The terms of all answers of one form: every name of a person, number of an identity document, telephone number
/// and credit code, and the names of organisations that the guide points out ([ApplicantRules#organisationNames]).
/// The matters of a bundle share most answers, so the terms are made once for all of them.
public final class FormTerms {

    private final Form form;
    private final Set<FieldPath> openInReports;
    private final Map<FieldPath, Set<SearchTerm>> terms;

    private FormTerms(Form form, Set<FieldPath> openInReports, Map<FieldPath, Set<SearchTerm>> terms) {
        this.form = form;
        this.openInReports = openInReports;
        this.terms = terms;
    }

    public static FormTerms of(BundleGuide guide, Form form) {
        var organisations = guide.people()
                .applicant()
                .map(ApplicantRules::organisationNames)
                .orElse(Set.of());
        var terms = new HashMap<FieldPath, Set<SearchTerm>>();
        for (var field : form.fields()) {
            form.answers()
                    .to(field.path())
                    .ifPresent(answer -> terms.put(
                            field.path(), terms(field, answer, organisations).collect(toUnmodifiableSet())));
        }
        return new FormTerms(
                form, guide.people().reporter().map(ReporterSecrecy::open).orElse(Set.of()), terms);
    }

    /// Gives the terms of a matter.
    ///
    /// @param read   the sections that the matter's office reads
    /// @param report whether the matter is a report
    public SearchTerms in(List<FormSection> read, boolean report) {
        var open = new HashSet<SearchTerm>();
        var secret = new HashSet<SearchTerm>();
        var codes = read.stream().map(FormSection::code).toList();
        for (var section : form.sections()) {
            if (codes.contains(section.code())) {
                for (var field : section.fields()) {
                    var into = report && !openInReports.contains(field.path()) ? secret : open;
                    into.addAll(terms.getOrDefault(field.path(), Set.of()));
                }
            }
        }
        secret.removeAll(open);
        return new SearchTerms(open, secret);
    }

    private static Stream<SearchTerm> terms(FormField field, Answer answer, Set<FieldPath> organisations) {
        if (!(answer instanceof Answer.Text(var text)) || text.equals(FormField.UNKNOWN)) {
            return Stream.empty();
        }
        return switch (field.kind()) {
            case FieldKind.PersonName _ -> SearchTerm.name(text).stream();
            case FieldKind.IdCard _, FieldKind.IdDocument _ -> SearchTerm.document(text);
            case FieldKind.Mobile _, FieldKind.Phone _ -> SearchTerm.phone(text).stream();
            case FieldKind.UnifiedCreditCode _ -> SearchTerm.creditCode(text).stream();
            case FieldKind.Text _ ->
                organisations.contains(field.path()) ? SearchTerm.organisation(text).stream() : Stream.empty();
            case FieldKind.Choice _,
                    FieldKind.YesNo _,
                    FieldKind.Roster _,
                    FieldKind.Day _,
                    FieldKind.Moment _,
                    FieldKind.WholeNumber _,
                    FieldKind.Money _,
                    FieldKind.PostalCode _,
                    FieldKind.BankAccount _,
                    FieldKind.District _,
                    FieldKind.Pledge _ -> Stream.empty();
        };
    }
}
