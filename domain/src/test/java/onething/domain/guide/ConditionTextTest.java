package onething.domain.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import org.junit.jupiter.api.Test;

class ConditionTextTest {

    private final BundleGuide guide = GuideFixtures.aBundleGuide();

    @Test
    void aChosenMatterIsCalledByItsTitle() {
        var matter = guide.matters().getFirst();
        assertThat(ConditionText.of(new Condition.Chosen(Set.of(matter.code())), guide))
                .isEqualTo("办理“" + matter.title() + "”的");
        assertThat(ConditionText.of(new Condition.Not(new Condition.Chosen(Set.of(matter.code()))), guide))
                .isEqualTo("不办理“" + matter.title() + "”的");
    }

    @Test
    void anAnswerIsCalledByTheLabelOfItsField() {
        var field = aField();
        assertThat(ConditionText.of(new Condition.Answered(field.path(), Set.of("x")), guide))
                .isEqualTo("“" + field.label() + "”为“x”的");
    }

    @Test
    void aRosterIsCalledByItsLabelAndItsLines() {
        var field = aField();
        var ten = new Condition.ListsAtLeast(field.path(), 10);
        assertThat(ConditionText.of(ten, guide)).isEqualTo("“" + field.label() + "”有10行以上的");
        assertThat(ConditionText.of(new Condition.Not(ten), guide)).isEqualTo("“" + field.label() + "”不到10行的");
    }

    @Test
    void partsAreJoined() {
        var chosen = new Condition.Chosen(Set.of(guide.matters().getFirst().code()));
        var answered = new Condition.Answered(aField().path(), Set.of("x"));
        assertThat(ConditionText.of(new Condition.AllHold(List.of(chosen, answered)), guide))
                .contains("，并且");
        assertThat(ConditionText.of(new Condition.AnyHolds(List.of(chosen, answered)), guide))
                .contains("，或者");
    }

    @Test
    void whatAlwaysHoldsNeedsNoWords() {
        assertThat(ConditionText.of(Condition.ALWAYS, guide)).isEmpty();
        assertThat(ConditionText.of(new Condition.Answered(FieldPath.of("no.field"), Set.of("x")), guide))
                .isEmpty();
    }

    private FormField aField() {
        return guide.form().sections().getFirst().fields().getFirst();
    }
}
