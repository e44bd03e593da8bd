package onething.domain.bundle;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.account.AccountHolder;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormField;
import onething.domain.form.FormReport;
import onething.domain.form.FormRule;
import onething.domain.guide.ApplicantRules;
import onething.domain.guide.BundleGuide;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Fault;

/// The answers that the account of the signed-in person or organisation gives to the form. The
/// applicant's identity is never typed, so no one can apply in another person's name.
record ApplicantIdentity(BundleGuide guide, ApplicantRules rules, AccountHolder holder) {

    /// Empty if the guide does not ask who applies, or the account is not here.
    static Optional<ApplicantIdentity> of(BundleGuide guide, Optional<AccountHolder> holder) {
        return guide.people()
                .applicant()
                .flatMap(rules -> holder.map(account -> new ApplicantIdentity(guide, rules, account)));
    }

    /// The answers with what the account gives. What it gave to the earlier answers and does not give any
    /// more, because another capacity was chosen, is removed.
    ///
    /// @param typed the fields that were answered just now; they are never overwritten
    Answers filledIn(Set<MatterCode> chosen, Answers before, Answers after, Set<FieldPath> typed) {
        var given = withBirthDateAndSex(given(Form.of(guide, chosen, after)));
        var outdated = new HashMap<>(withBirthDateAndSex(given(Form.of(guide, chosen, before))));
        outdated.keySet().removeAll(given.keySet());
        outdated.keySet().removeAll(typed);
        var gone = outdated.entrySet().stream()
                .filter(old ->
                        after.to(old.getKey()).filter(old.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        var added = given.entrySet().stream()
                .filter(each -> after.text(each.getKey()).isEmpty())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return after.with(added, gone);
    }

    /// The report, with the faults of a form that names somebody other than the holder of the account.
    FormReport checked(FormReport report, Form form) {
        var given = given(form);
        var faults = new ArrayList<>(capacity(form));
        given.forEach((field, value) -> form.answers()
                .to(field)
                .filter(answer -> !answer.equals(value))
                .flatMap(_ -> guide.field(field))
                .map(ApplicantIdentity::otherThanAccount)
                .filter(fault ->
                        report.faults().stream().noneMatch(each -> each.path().equals(fault.path())))
                .ifPresent(faults::add));
        var right = new HashSet<>(given.keySet());
        right.removeIf(field -> form.answers()
                .to(field)
                .filter(answer -> answer.equals(given.get(field)))
                .isEmpty());
        return report.with(faults, right);
    }

    private static Fault otherThanAccount(FormField field) {
        return new Fault(field.path().pointer(), "not-the-account", field.label() + "：应与登录账号一致；为他人办理的，请选择由代办人填写");
    }

    /// A person cannot apply as an employer, nor an organisation as a worker, nor an enterprise as a union.
    private List<Fault> capacity(Form form) {
        var capacity = form.answers().text(rules.capacity());
        boolean byAgent = form.holds(rules.byAgent());
        boolean fits = switch (holder) {
            case AccountHolder.Person _ ->
                byAgent || capacity.map(rules.persons()::contains).orElse(true);
            case AccountHolder.Organisation(var _, var code) ->
                !byAgent && capacity.map(wanted -> rules.isOpenTo(code, wanted)).orElse(true);
            case AccountHolder.StaffMember _, AccountHolder.AdministratorAccount _ -> false;
        };
        return fits ? List.of() : List.of(otherAccount());
    }

    private Fault otherAccount() {
        return new Fault(
                rules.capacity().pointer(),
                "not-this-account",
                holder instanceof AccountHolder.Organisation
                        ? "这个单位账号不能以这个身份申报，请使用个人账号或者该单位的账号登录"
                        : "个人账号不能以这个身份申报，请使用单位账号登录，或者选择由代办人填写");
    }

    private Map<FieldPath, Answer> given(Form form) {
        var given = new HashMap<FieldPath, Answer>();
        for (var answer : rules.account()) {
            if (form.asks(answer.field()) && form.holds(answer.when())) {
                answer.of(holder).ifPresent(text -> given.put(answer.field(), new Answer.Text(text)));
            }
        }
        return given;
    }

    /// The number of the account says when its holder was born, and the sex, also where the form asks for
    /// another document.
    private Map<FieldPath, Answer> withBirthDateAndSex(Map<FieldPath, Answer> given) {
        var all = new HashMap<>(given);
        for (var rule : guide.rules()) {
            switch (rule) {
                case FormRule.BirthDateOf(var idCard, var birthDate, var _) ->
                    numberFor(given, idCard)
                            .ifPresent(number -> all.put(
                                    birthDate,
                                    new Answer.Text(number.birthDate().toString())));
                case FormRule.SexOf(var idCard, var sex, var male, var female, var _) ->
                    numberFor(given, idCard)
                            .ifPresent(number -> all.put(sex, new Answer.Text(number.isMale() ? male : female)));
                case FormRule.SumAtMost _ -> {}
            }
        }
        return all;
    }

    /// The number of the account, if the section of the field asks for its holder.
    private Optional<IdCardNumber> numberFor(Map<FieldPath, Answer> given, FieldPath idCard) {
        boolean asksForHolder =
                given.keySet().stream().anyMatch(field -> field.section().equals(idCard.section()));
        return asksForHolder && holder instanceof AccountHolder.Person(var _, var number)
                ? Optional.of(number)
                : Optional.empty();
    }
}
