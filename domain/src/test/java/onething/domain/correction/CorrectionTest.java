package onething.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.correction.Correction.Request;
import onething.domain.correction.Correction.Ruling;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    @Test
    void theHashCoversEveryPart() {
        var before = correction(Optional.of(new Answer.Text("李娜")), new Answer.Text("李娜娜"), "错", "salt");

        var others = Stream.of(
                correction(Optional.empty(), new Answer.Text("李娜娜"), "错", "salt"),
                correction(Optional.of(new Answer.Text("李娜娜")), new Answer.Text("李娜"), "错", "salt"),
                correction(Optional.of(new Answer.Text("李")), new Answer.Text("娜李娜娜"), "错", "salt"),
                correction(Optional.of(new Answer.Text("李娜")), new Answer.Choices(List.of("李娜娜")), "错", "salt"),
                correction(Optional.of(new Answer.Text("李娜")), new Answer.Text("李娜娜"), "错了", "salt"),
                correction(Optional.of(new Answer.Text("李娜")), new Answer.Text("李娜娜"), "错", "other"),
                before.ruled(before.kept(), ruling(true, "")),
                before.ruled(before.kept(), ruling(false, "")),
                before.ruled(before.kept(), ruling(false, "不符")));

        assertThat(Stream.concat(Stream.of(before), others).map(Correction::hash))
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(correction(Optional.of(new Answer.Text("李娜")), new Answer.Text("李娜娜"), "错", "salt")
                        .hash())
                .isEqualTo(before.hash());
    }

    @Test
    void everyTypeOfAnswerHasItsOwnWordInTheHash() {
        assertThat(Stream.of(
                                new Answer.Text("1"),
                                new Answer.Number(BigDecimal.ONE),
                                new Answer.Flag(true),
                                new Answer.Choices(List.of("1")))
                        .map(Answer::kind))
                .containsExactly("Text", "Number", "Flag", "Choices");
    }

    @Test
    void itHidesItsAnswersInText() {
        assertThat(correction(Optional.of(new Answer.Text("李娜")), new Answer.Text("李娜娜"), "错", "salt"))
                .asString()
                .contains("worker.name")
                .doesNotContain("李娜", "错", "salt");
    }

    private static Ruling ruling(boolean accepted, String reason) {
        return new Ruling(accepted, new PersonId(ID), Role.OFFICER, new Text(reason), NOW);
    }

    private static Correction correction(Optional<Answer> kept, Answer wanted, String reason, String salt) {
        return new Correction(
                ID,
                new MatterId(ID),
                new Request(new PersonId(ID), FieldPath.of("worker.name"), wanted, new Text(reason), NOW),
                kept,
                salt,
                Optional.empty());
    }
}
