package onething.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.Procedure;
import onething.domain.trail.ServiceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordTableTest {

    private static final Procedure WITHOUT_ACTIONS = new Procedure(List.of(), List.of(), List.of());

    @ParameterizedTest
    @EnumSource
    void eachKindOfActionIsEitherToldOrNamedAsNotTold(ActionKind kind) {
        assertThat(RecordTable.TOLD.containsKey(kind)).isNotEqualTo(RecordTable.NOT_TOLD.contains(kind));
    }

    @ParameterizedTest
    @EnumSource
    void eachEventOfTheServiceIsEitherToldOrNamedAsNotTold(ServiceEvent event) {
        assertThat(RecordTable.OWN_TOLD.containsKey(event)).isNotEqualTo(RecordTable.OWN_NOT_TOLD.contains(event));
        assertThat(RecordTable.row(event.wireName(), WITHOUT_ACTIONS).isPresent())
                .isEqualTo(RecordTable.OWN_TOLD.containsKey(event));
    }

    /// What ends a case without a decision, and the decision, are the completion; nothing that ends one is missing.
    @ParameterizedTest
    @EnumSource
    void everyKindThatOnlyLeadsToAnEndIsACompletion(ActionKind kind) {
        boolean onlyEnds = !kind.leads().isEmpty()
                && kind.leads().stream()
                        .allMatch(destination -> destination.name().startsWith("END_"));

        if (onlyEnds && kind != ActionKind.CLOSE) {
            assertThat(RecordTable.TOLD.get(kind))
                    .isEqualTo(new RecordTable.Row(RecordKind.COMPLETION, RecordPart.WHOLE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfRecordIsMadeOfSomeEvent(RecordKind kind) {
        assertThat(RecordTable.TOLD.values().stream().map(RecordTable.Row::kind).anyMatch(kind::equals)
                        || RecordTable.OWN_TOLD.values().stream()
                                .map(RecordTable.Row::kind)
                                .anyMatch(kind::equals))
                .isTrue();
    }

    @Test
    void anActionOfAnotherProcedureIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordTable.row("unheard-of", WITHOUT_ACTIONS));
    }
}
