package onething.domain.search;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormField;
import onething.domain.guide.ApplicantRules;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.ReporterSecrecy;

/// All terms by which a matter is found, taken from the answers that its office may read: every name of a person,
/// number of an identity document, telephone number and credit code, and the names of organisations that the guide
/// points out ([ApplicantRules#organisationNames]).
///
/// Of a report (举报), only the fields that the guide opens to everyone at the desk find it for everyone. All other
/// terms find it only for staff on the case, as only they see those answers.
///
/// @param open   find it for everyone who handles such matters
/// @param secret find it only for staff on the case; empty unless it is a report
public record SearchTerms(Set<SearchTerm> open, Set<SearchTerm> secret) {

    public static final SearchTerms NONE = new SearchTerms(Set.of(), Set.of());

    public SearchTerms {
        open = Set.copyOf(open);
        secret = Set.copyOf(secret);
    }

    /// @param form   the fields and answers that the matter's office reads, corrections included
    /// @param report whether the matter is a report
    public static SearchTerms of(BundleGuide guide, Form form, boolean report) {
        var open = new HashSet<SearchTerm>();
        var secret = new HashSet<SearchTerm>();
        var organisations = organisationNames(guide);
        for (var field : form.fields()) {
            var into = report && !isOpen(guide, field) ? secret : open;
            form.answers()
                    .to(field.path())
                    .ifPresent(answer -> terms(field, answer, organisations).forEach(into::add));
        }
        secret.removeAll(open);
        return new SearchTerms(open, secret);
    }

    private static boolean isOpen(BundleGuide guide, FormField field) {
        return guide.people()
                .reporter()
                .map(ReporterSecrecy::open)
                .filter(open -> open.contains(field.path()))
                .isPresent();
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

    private static Set<FieldPath> organisationNames(BundleGuide guide) {
        return guide.people().applicant().map(ApplicantRules::organisationNames).orElse(Set.of());
    }
}
