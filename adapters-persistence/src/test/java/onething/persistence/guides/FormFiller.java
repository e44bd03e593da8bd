package onething.persistence.guides;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormField;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.FormFixtures;
import org.jspecify.annotations.Nullable;

/// Fills in the form of any selection: every required field that is asked, and why the filing is late, because
/// it is after an early day. Different variants choose
/// different options and so get different questions.
record FormFiller(BundleGuide guide, int variant) {

    private static final LocalDate AN_EARLY_DAY = LocalDate.of(2024, 3, 4);
    private static final Answers WHO = new Answers(Map.of(
            FieldPath.of("worker.idNumber"), new Answer.Text("11010519491231002X"),
            FieldPath.of("worker.birthDate"), new Answer.Text("1949-12-31"),
            FieldPath.of("worker.sex"), new Answer.Text("female")));

    Answers answers(Set<MatterCode> chosen) {
        var answers = WHO;
        while (true) {
            var form = Form.of(guide, chosen, answers);
            var next = form.fields().stream()
                    .filter(field -> field.required() || explainsDelay(field))
                    .filter(field -> form.answers().to(field.path()).isEmpty())
                    .findFirst();
            if (next.isEmpty()) {
                return form.answers();
            }
            answers = answers.with(Map.of(next.get().path(), answer(next.get().kind(), form)), List.of());
        }
    }

    private boolean explainsDelay(FormField field) {
        return guide.matters().stream()
                .flatMap(matter -> matter.filing().limits().stream())
                .anyMatch(limit -> limit.asks().contains(field.path()));
    }

    private Answer answer(FieldKind kind, Form form) {
        return switch (kind) {
            case FieldKind.Text _ -> new Answer.Text("如实填写");
            case FieldKind.PersonName _ -> new Answer.Text("李娜");
            case FieldKind.Choice choice -> choice(choice, form);
            case FieldKind.Roster roster -> FormFixtures.roster(roster);
            case FieldKind.YesNo _ -> new Answer.Flag(variant % 2 == 1);
            case FieldKind.Day day -> new Answer.Text(day(day, form).toString());
            case FieldKind.Moment _ -> new Answer.Text(AN_EARLY_DAY + "T14:30");
            case FieldKind.WholeNumber(var min, var _) -> new Answer.Number(BigDecimal.valueOf(min));
            case FieldKind.Money(var min, var _) -> new Answer.Number(min);
            case FieldKind.IdCard _ -> new Answer.Text("11010519491231002X");
            case FieldKind.IdDocument _ -> new Answer.Text("E12345678");
            case FieldKind.UnifiedCreditCode _ -> new Answer.Text("91350100M000100Y43");
            case FieldKind.Mobile _, FieldKind.Phone _ -> new Answer.Text("13800138000");
            case FieldKind.PostalCode _ -> new Answer.Text("522000");
            case FieldKind.BankAccount _ -> new Answer.Text("6222021001116245702");
            case FieldKind.District _ -> new Answer.Text("445202");
            case FieldKind.Pledge _ -> new Answer.Flag(true);
        };
    }

    private Answer choice(FieldKind.Choice choice, Form form) {
        var offered = choice.options().stream()
                .filter(option -> form.holds(option.offered()))
                .map(FieldKind.Option::code)
                .toList();
        var chosen = offered.get(variant % offered.size());
        return choice.many() ? new Answer.Choices(List.of(chosen)) : new Answer.Text(chosen);
    }

    private static LocalDate day(FieldKind.Day kind, Form form) {
        return Stream.of(bound(kind.notBefore(), form), bound(kind.notAfter(), form))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(AN_EARLY_DAY);
    }

    private static Optional<LocalDate> bound(@Nullable FieldPath field, Form form) {
        return Optional.ofNullable(field).flatMap(form.answers()::day);
    }
}
