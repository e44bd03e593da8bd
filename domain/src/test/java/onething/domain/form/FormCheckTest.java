package onething.domain.form;

import static onething.domain.guide.FormFixtures.SOURCE;
import static onething.domain.guide.FormFixtures.answered;
import static onething.domain.guide.FormFixtures.answers;
import static onething.domain.guide.FormFixtures.asked;
import static onething.domain.guide.FormFixtures.choice;
import static onething.domain.guide.FormFixtures.field;
import static onething.domain.guide.FormFixtures.formOf;
import static onething.domain.guide.FormFixtures.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.guide.BundleGuide;
import onething.domain.refusal.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormCheckTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 10, 0);

    @ParameterizedTest(name = "{0} takes {1}")
    @MethodSource
    void acceptsAValidAnswer(FieldKind kind, Object value) {
        assertThat(check(kind, value).faults()).isEmpty();
    }

    static Stream<Arguments> acceptsAValidAnswer() {
        return Stream.of(
                Arguments.of(new FieldKind.Text(4, false), "四个字符"),
                Arguments.of(new FieldKind.Text(2, false), "𠮷𠮷"),
                Arguments.of(new FieldKind.Text(20, true), "一行\n又一行"),
                Arguments.of(new FieldKind.PersonName(), "阿依古丽·买买提"),
                Arguments.of(choice("a", "b"), "b"),
                Arguments.of(new FieldKind.Choice(choice("a", "b").options(), true), List.of("b", "a")),
                Arguments.of(new FieldKind.YesNo(), false),
                Arguments.of(new FieldKind.Day(false, null, null), "2026-03-02"),
                Arguments.of(new FieldKind.Day(true, null, null), "2026-03-03"),
                Arguments.of(new FieldKind.Moment(false), "2026-03-02T10:00"),
                Arguments.of(new FieldKind.Moment(true), "2026-03-02T23:59"),
                Arguments.of(new FieldKind.WholeNumber(1, 24), 24),
                Arguments.of(new FieldKind.WholeNumber(1, 24), new BigDecimal("2.0")),
                Arguments.of(money(), new BigDecimal("0.01")),
                Arguments.of(money(), "10000.50"),
                Arguments.of(money(), "￥１，０００.５０元"),
                Arguments.of(new FieldKind.Text(4, false), "👍🏽👍🏽👍🏽👍🏽"),
                Arguments.of(new FieldKind.Text(9, false), "从表格里\t粘贴\f的"),
                Arguments.of(new FieldKind.IdCard(), "11010519491231002x"),
                Arguments.of(new FieldKind.IdDocument(), "E12345678"),
                Arguments.of(new FieldKind.IdDocument(), " H12345678(01) "),
                Arguments.of(new FieldKind.IdDocument(), "军字第1234567号"),
                Arguments.of(new FieldKind.UnifiedCreditCode(), "91350100M000100Y43"),
                Arguments.of(new FieldKind.Mobile(), "13800138000"),
                Arguments.of(new FieldKind.Phone(), "0663-1234567"),
                Arguments.of(new FieldKind.PostalCode(), "522000"),
                Arguments.of(new FieldKind.BankAccount(), "6222 0212 3456 7890 128"),
                Arguments.of(new FieldKind.District(), "445202"),
                Arguments.of(new FieldKind.Pledge("属实"), true));
    }

    @ParameterizedTest(name = "{0} refuses {1}: {2}")
    @MethodSource
    void namesTheRuleThatIsBroken(FieldKind kind, Object value, String rule) {
        assertThat(check(kind, value).faults())
                .extracting(Fault::path, Fault::rule)
                .containsExactly(tuple("/answers/a/b", rule));
    }

    static Stream<Arguments> namesTheRuleThatIsBroken() {
        return Stream.of(
                Arguments.of(new FieldKind.Text(4, false), "五个字符了", "too-long"),
                Arguments.of(new FieldKind.Text(20, true), "零\0", "not-text"),
                Arguments.of(new FieldKind.Text(20, true), "半\uD842", "not-text"),
                Arguments.of(new FieldKind.Text(20, false), 5, "wrong-type"),
                Arguments.of(new FieldKind.PersonName(), "12345", "person-name"),
                Arguments.of(choice("a", "b"), "c", "not-an-option"),
                Arguments.of(choice("a", "b"), List.of("a"), "wrong-type"),
                Arguments.of(
                        new FieldKind.Choice(choice("a", "b").options(), true), List.of("a", "a"), "not-an-option"),
                Arguments.of(new FieldKind.Choice(choice("a", "b").options(), true), "a", "wrong-type"),
                Arguments.of(new FieldKind.YesNo(), "yes", "wrong-type"),
                Arguments.of(new FieldKind.Day(false, null, null), "2026-02-29", "not-a-day"),
                Arguments.of(new FieldKind.Day(false, null, null), "2026-03-02T10:00", "not-a-day"),
                Arguments.of(new FieldKind.Day(false, null, null), "1899-12-31", "not-a-day"),
                Arguments.of(new FieldKind.Day(false, null, null), "2026-03-03", "future-day"),
                Arguments.of(new FieldKind.Moment(false), "2026-03-02", "not-a-moment"),
                Arguments.of(new FieldKind.Moment(false), "2026-03-02T10:01", "future-moment"),
                Arguments.of(new FieldKind.WholeNumber(1, 24), 25, "out-of-range"),
                Arguments.of(new FieldKind.WholeNumber(1, 24), new BigDecimal("1.5"), "whole-number"),
                Arguments.of(new FieldKind.WholeNumber(1, 24), "12", "wrong-type"),
                Arguments.of(new FieldKind.WholeNumber(1, 24), new BigDecimal("1E+99"), "wrong-type"),
                Arguments.of(money(), new BigDecimal("0.001"), "money"),
                Arguments.of(money(), "1,00", "money"),
                Arguments.of(money(), new BigDecimal("-1"), "out-of-range"),
                Arguments.of(new FieldKind.IdCard(), "110105194912310021", "id-card"),
                Arguments.of(new FieldKind.IdCard(), "110105491231002", "id-card"),
                Arguments.of(new FieldKind.IdDocument(), "E123", "id-document"),
                Arguments.of(new FieldKind.IdDocument(), "没有带在身上", "id-document"),
                Arguments.of(new FieldKind.IdDocument(), "1".repeat(31), "id-document"),
                Arguments.of(new FieldKind.UnifiedCreditCode(), "91350100M000100Y44", "credit-code"),
                Arguments.of(new FieldKind.Mobile(), "0663-1234567", "mobile"),
                Arguments.of(new FieldKind.Phone(), "1234567", "phone"),
                Arguments.of(new FieldKind.PostalCode(), "52200", "postal-code"),
                Arguments.of(new FieldKind.BankAccount(), "12", "bank-account"),
                Arguments.of(new FieldKind.District(), "440100", "district"),
                Arguments.of(new FieldKind.District(), "445200", "district"),
                Arguments.of(new FieldKind.Pledge("属实"), false, "pledge"));
    }

    @ParameterizedTest(name = "{0} keeps {1} as {2}")
    @MethodSource
    void storesEverySpellingInOneForm(FieldKind kind, String typed, Object kept) {
        var field = field("a.b", kind);

        assertThat(TidyAnswers.of(formOf(field), answers("a.b", typed))).isEqualTo(answers("a.b", kept));
    }

    static Stream<Arguments> storesEverySpellingInOneForm() {
        return Stream.of(
                Arguments.of(new FieldKind.Text(20, false), "\u200b\u00a0", ""),
                Arguments.of(new FieldKind.Text(20, true), "正常\u202e字符\r\n又一行\t", "正常字符\n又一行"),
                Arguments.of(new FieldKind.PersonName(), "古丽米热．艾比布力", "古丽米热·艾比布力"),
                Arguments.of(new FieldKind.IdCard(), "4452 0219 9003 0715 27", "445202199003071527"),
                Arguments.of(new FieldKind.IdDocument(), "Ｅ１２３４ ５６７８", "E12345678"),
                Arguments.of(new FieldKind.UnifiedCreditCode(), "91350100-m000100y43", "91350100M000100Y43"),
                Arguments.of(new FieldKind.Mobile(), "\u202d+86 138 0013 8000\u202c", "13800138000"),
                Arguments.of(new FieldKind.Phone(), "（0663）1234567转801", "0663-1234567-801"),
                Arguments.of(new FieldKind.PostalCode(), "５２２ ０００", "522000"),
                Arguments.of(new FieldKind.BankAccount(), "6222 0212-3456 7890 128", "6222021234567890128"),
                Arguments.of(new FieldKind.Day(false, null, null), " ２０２６-03-01", "2026-03-01"),
                Arguments.of(money(), "1.2万元", new BigDecimal("12000")));
    }

    @Test
    void refusesAnIdentityCardWithABirthDateInTheFuture() {
        var born = LocalDate.of(1949, 12, 31);

        assertThat(rules(FormCheck.submission(
                        formOf(field("a.b", new FieldKind.IdCard())),
                        Form.of(
                                formOf(field("a.b", new FieldKind.IdCard())),
                                Set.of(),
                                answers("a.b", "11010519491231002X")),
                        answers("a.b", "11010519491231002X"),
                        born.minusDays(1).atTime(23, 59))))
                .containsExactly("id-card");
    }

    @Test
    void warnsAboutABankAccountWithAWrongCheckDigit() {
        var report = check(new FieldKind.BankAccount(), "6222021234567890129");

        assertThat(report.isClean()).isTrue();
        assertThat(report.warnings()).extracting(Fault::rule).containsExactly("bank-account-check");
    }

    @Test
    void requiresMandatoryAnswersOnlyOnSubmission() {
        var guide = formOf(
                field("a.b", new FieldKind.Text(9, false)), optional(field("a.c", new FieldKind.Text(9, false))));

        assertThat(FormCheck.draft(guide, Set.of(), Answers.NONE, NOW).faults()).isEmpty();
        assertThat(FormCheck.submission(guide, Form.of(guide, Set.of(), Answers.NONE), Answers.NONE, NOW)
                        .faults())
                .containsExactly(new Fault("/answers/a/b", "required", "a.b：必填"));
        assertThat(rules(FormCheck.submission(
                        guide, Form.of(guide, Set.of(), answers("a.b", "  ")), answers("a.b", "  "), NOW)))
                .containsExactly("required");
    }

    @Test
    void checksOnlyFieldsThatAreAsked() {
        var guide = formOf(
                field("a.kind", choice("one", "two")),
                asked(answered("a.kind", "two"), field("a.more", new FieldKind.Text(3, false))));

        assertThat(rules(FormCheck.submission(
                        guide,
                        Form.of(guide, Set.of(), answers("a.kind", "one", "a.more", "太长太长")),
                        answers("a.kind", "one", "a.more", "太长太长"),
                        NOW)))
                .isEmpty();
        assertThat(rules(FormCheck.submission(
                        guide,
                        Form.of(guide, Set.of(), answers("a.kind", "two", "a.more", "太长太长")),
                        answers("a.kind", "two", "a.more", "太长太长"),
                        NOW)))
                .containsExactly("too-long");
        assertThat(FormCheck.storable(guide, answers("a.kind", "one", "a.more", "太长太长")))
                .extracting(Fault::rule)
                .containsExactly("too-long");
    }

    @Test
    void refusesAFieldThatTheGuideDoesNotHave() {
        assertThat(rules(
                        FormCheck.draft(formOf(field("a.b", new FieldKind.YesNo())), Set.of(), answers("a.x", 1), NOW)))
                .containsExactly("unknown-field");
    }

    @Test
    void ignoresAnAnswerToAFieldThatIsNoLongerAsked() {
        var guide = formOf(
                field("a.kind", choice("one", "two")),
                asked(answered("a.kind", "two"), field("a.sub", choice("x", "y"))),
                asked(answered("a.sub", "x"), field("a.deep", new FieldKind.YesNo())));

        var form = Form.of(guide, Set.of(), answers("a.kind", "one", "a.sub", "x", "a.deep", true));

        assertThat(form.fields()).extracting(field -> field.path().name()).containsExactly("kind");
        assertThat(form.answers()).isEqualTo(answers("a.kind", "one"));
    }

    @Test
    void offersAnOptionOnlyWhereItsConditionHolds() {
        var options = new FieldKind.Choice(
                List.of(
                        new FieldKind.Option("medical", "医疗费"),
                        new FieldKind.Option("nursing", "护理费", new Condition.Not(answered("a.kind", "third-party")))),
                true);
        var guide = formOf(field("a.kind", choice("third-party", "employer")), field("a.items", options));

        assertThat(rules(FormCheck.draft(
                        guide, Set.of(), answers("a.kind", "third-party", "a.items", List.of("nursing")), NOW)))
                .containsExactly("not-an-option");
        assertThat(rules(FormCheck.draft(
                        guide, Set.of(), answers("a.kind", "employer", "a.items", List.of("nursing")), NOW)))
                .isEmpty();
    }

    @Test
    void requiresDaysToBeInOrder() {
        var guide = formOf(
                field("a.start", new FieldKind.Day(false, null, FieldPath.of("a.accident"))),
                field("a.accident", new FieldKind.Moment(false)),
                field("a.diagnosis", new FieldKind.Day(false, FieldPath.of("a.accident"), null)));

        assertThat(faults(guide, "2026-01-10", "2026-01-10T08:00", "2026-01-10"))
                .isEmpty();
        assertThat(faults(guide, "2026-01-11", "2026-01-10T08:00", "2026-01-09"))
                .extracting(Fault::path, Fault::rule)
                .containsExactly(tuple("/answers/a/start", "too-late"), tuple("/answers/a/diagnosis", "too-early"));
    }

    private static List<Fault> faults(BundleGuide guide, String start, String accident, String diagnosis) {
        var answers = answers("a.start", start, "a.accident", accident, "a.diagnosis", diagnosis);
        return FormCheck.submission(guide, Form.of(guide, Set.of(), answers), answers, NOW)
                .faults();
    }

    @Test
    void comparesSexAndBirthDateWithTheIdentityCard() {
        var idCard = FieldPath.of("a.idNumber");
        var guide = formOf(
                List.of(
                        new FormRule.BirthDateOf(idCard, FieldPath.of("a.birthDate"), SOURCE),
                        new FormRule.SexOf(idCard, FieldPath.of("a.sex"), "male", "female", SOURCE)),
                field("a.idNumber", new FieldKind.IdCard()),
                field("a.sex", choice("male", "female")),
                field("a.birthDate", new FieldKind.Day(false, null, null)));

        assertThat(rules(FormCheck.submission(
                        guide,
                        Form.of(guide, Set.of(), person("female", "1949-12-31")),
                        person("female", "1949-12-31"),
                        NOW)))
                .isEmpty();
        assertThat(rules(FormCheck.submission(
                        guide,
                        Form.of(guide, Set.of(), person("male", "1949-12-30")),
                        person("male", "1949-12-30"),
                        NOW)))
                .containsExactly("birth-date-of-id-card", "sex-of-id-card");
    }

    private static Answers person(String sex, String birthDate) {
        return answers("a.idNumber", "11010519491231002X", "a.sex", sex, "a.birthDate", birthDate);
    }

    @Test
    void limitsTheSumOfSeveralNumbers() {
        var guide = formOf(
                List.of(new FormRule.SumAtMost(
                        List.of(FieldPath.of("a.months"), FieldPath.of("a.before")),
                        BigDecimal.valueOf(24),
                        false,
                        "最长不超过二十四个月",
                        SOURCE)),
                field("a.months", new FieldKind.WholeNumber(1, 24)),
                optional(field("a.before", new FieldKind.WholeNumber(1, 24))));

        assertThat(rules(FormCheck.submission(
                        guide,
                        Form.of(guide, Set.of(), answers("a.months", 12, "a.before", 12)),
                        answers("a.months", 12, "a.before", 12),
                        NOW)))
                .isEmpty();
        assertThat(FormCheck.submission(
                                guide,
                                Form.of(guide, Set.of(), answers("a.months", 13, "a.before", 12)),
                                answers("a.months", 13, "a.before", 12),
                                NOW)
                        .faults())
                .containsExactly(new Fault("/answers/a/months", "sum-at-most", "最长不超过二十四个月"));
    }

    @Test
    void neverRepeatsTheAnswerInAFault() {
        var secret = "440524199003070018";

        assertThat(check(new FieldKind.IdCard(), secret).faults().toString()).doesNotContain(secret);
        assertThat(answers("a.b", secret).toString()).doesNotContain(secret);
    }

    private static FieldKind money() {
        return new FieldKind.Money(BigDecimal.ZERO, new BigDecimal("100000000"));
    }

    private static FormReport check(FieldKind kind, Object value) {
        var guide = formOf(field("a.b", kind));
        return FormCheck.submission(
                guide,
                Form.of(guide, Set.of(), TidyAnswers.of(guide, answers("a.b", value))),
                TidyAnswers.of(guide, answers("a.b", value)),
                NOW);
    }

    private static List<String> rules(FormReport report) {
        return report.faults().stream().map(Fault::rule).toList();
    }
}
