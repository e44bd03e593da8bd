package onething.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.domain.form.Answers.Answer;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.GuideFixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerWordsTest {

    private static final BundleGuide GUIDE = GuideFixtures.aBundleGuide();

    @ParameterizedTest(name = "{1} as {2}")
    @MethodSource("answers")
    void theOwnerSeesTheEndsOfANumber(FieldKind kind, Answer answer, String shown) {
        assertThat(AnswerWords.forItsOwner(FormFixtures.field("worker.it", kind), answer, GUIDE))
                .isEqualTo(shown);
    }

    static List<Arguments> answers() {
        return List.of(
                Arguments.of(new FieldKind.IdCard(), text("11010519491231002x"), "110***********002X"),
                Arguments.of(new FieldKind.IdCard(), text("110105194912310021"), "110***********0021"),
                Arguments.of(new FieldKind.IdDocument(), text(" E12345678 "), "E*****678"),
                Arguments.of(new FieldKind.IdDocument(), text("H1234567801"), "H*******801"),
                Arguments.of(new FieldKind.IdDocument(), text("012345678901234"), "0***********234"),
                Arguments.of(new FieldKind.IdDocument(), text("A12345"), "******"),
                Arguments.of(new FieldKind.Mobile(), text(" 13800138000 "), "138****8000"),
                Arguments.of(new FieldKind.Phone(), text("0663-8234567"), "066*****4567"),
                Arguments.of(new FieldKind.Phone(), text("8234567"), "*******"),
                Arguments.of(new FieldKind.BankAccount(), text("6228480402564890018"), "***************0018"),
                Arguments.of(new FieldKind.PersonName(), text("李娜"), "李娜"),
                Arguments.of(new FieldKind.YesNo(), new Answer.Flag(true), "是"),
                Arguments.of(
                        new FieldKind.Choice(
                                List.of(new FieldKind.Option("wages", "拖欠工资"), new FieldKind.Option("other", "其他")),
                                true),
                        new Answer.Choices(List.of("wages", "other")),
                        "拖欠工资、其他"));
    }

    private static Answer text(String value) {
        return new Answer.Text(value);
    }
}
