package onething.domain.guide;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.FormSection;
import onething.domain.party.CreditCode;
import onething.domain.party.PersonName;
import onething.domain.source.Source;

/// The part of a guide that says who applies.
///
/// @param capacity      the choice that says in which capacity somebody applies: the worker, a relative …
/// @param persons       the capacities of a person who signs in
/// @param organisations the capacities of an organisation that signs in
/// @param registered    those that only organisations of one kind have
/// @param byAgent       holds if a person fills in the form for an applicant who does not sign in; then the
///                      capacity may be any
/// @param account       the answers that come from the account
/// @param names         the fields that name the applicant at the desk; the first that is answered counts
/// @param employer      the field that names the employer
public record ApplicantRules(
        FieldPath capacity,
        Set<String> persons,
        Set<String> organisations,
        List<Registered> registered,
        Condition byAgent,
        List<AccountAnswer> account,
        List<FieldPath> names,
        Optional<FieldPath> employer) {

    public ApplicantRules {
        persons = Set.copyOf(persons);
        organisations = Set.copyOf(organisations);
        registered = List.copyOf(registered);
        account = List.copyOf(account);
        names = List.copyOf(names);
    }

    /// Whether an organisation that signs in can have the capacity.
    public boolean isOpenTo(CreditCode organisation, String wanted) {
        return organisations.contains(wanted)
                && registered.stream()
                        .filter(kind -> kind.capacity().equals(wanted))
                        .allMatch(kind -> organisation.value().startsWith(kind.authority()));
    }

    /// A capacity that only organisations have which are registered with one kind of authority, such as a union.
    ///
    /// @param authority 登记管理部门代码: the first character of their credit codes (GB 32100-2015)
    public record Registered(String capacity, String authority, Source source) {}

    /// The person whom the answers name as the applicant; empty if they name no one.
    public Optional<PersonName> applicant(Answers answers) {
        return names.stream()
                .flatMap(name -> answers.text(name).stream())
                .filter(PersonName::isValid)
                .map(PersonName::new)
                .findFirst();
    }

    /// The fields that name an organisation, and by whose parts a matter is found.
    public Set<FieldPath> organisationNames() {
        return Stream.concat(
                        employer.stream(),
                        account.stream()
                                .filter(answer -> answer.part() == AccountAnswer.Part.ORGANISATION_NAME)
                                .map(AccountAnswer::field))
                .collect(toUnmodifiableSet());
    }

    /// The sections, where each capacity is offered only if every chosen matter can be applied for in it.
    public List<FormSection> offered(List<FormSection> sections, List<MatterGuide> matters) {
        return sections.stream()
                .map(section -> section.field(capacity).isEmpty()
                        ? section
                        : new FormSection(
                                section.code(),
                                section.title(),
                                section.fields().stream()
                                        .map(field -> field.path().equals(capacity) ? offered(field, matters) : field)
                                        .toList()))
                .toList();
    }

    private static FormField offered(FormField field, List<MatterGuide> matters) {
        if (!(field.kind() instanceof FieldKind.Choice(var options, var many))) {
            return field;
        }
        return field.of(new FieldKind.Choice(
                options.stream().map(option -> offered(option, matters)).toList(), many));
    }

    private static FieldKind.Option offered(FieldKind.Option option, List<MatterGuide> matters) {
        var closed = closed(option.code(), matters);
        if (closed.isEmpty()) {
            return option;
        }
        var offered = new Condition.Not(new Condition.Chosen(closed));
        return new FieldKind.Option(option.code(), option.title(), Condition.both(option.offered(), offered));
    }

    /// The matters that cannot be applied for in this capacity.
    private static Set<MatterCode> closed(String capacity, List<MatterGuide> matters) {
        return matters.stream()
                .filter(matter -> matter.filing()
                        .applicants()
                        .filter(applicants -> !applicants.capacities().contains(capacity))
                        .isPresent())
                .map(MatterGuide::code)
                .collect(toUnmodifiableSet());
    }
}
