package onething.persistence.relational.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import onething.application.port.out.amendment.Amendments;
import onething.application.port.out.amendment.AmendmentsContract;
import onething.domain.guide.GuideId;
import onething.domain.text.Verbatim;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;

class R2dbcAmendmentsTest implements AmendmentsContract {

    private final DatabaseClient database = TestPostgres.database();
    private final Amendments amendments = new R2dbcAmendments(database, new Publications());

    @Override
    public Amendments amendments() {
        return amendments;
    }

    @Override
    public Map<String, Verbatim> filesOf(GuideId version) {
        return DeskGuides.filesOf(version);
    }

    @Test
    void everyChangeIsRecordedWithWhoMadeIt() {
        anAmendmentIsFoundAsItWasStored();

        var recorded = database.sql("""
                        select string_agg(stage, ' ' order by version) as stages
                          from guide_amendment_events where actor is not null
                         group by amendment having count(*) = 4
                        """)
                .map(row -> row.get("stages", String.class))
                .all()
                .collectList()
                .block();

        assertThat(recorded).contains("EDITING EDITING SUBMITTED EDITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide_amendment_events", "guide_versions"})
    void whatWasRecordedAndPublishedNeverChanges(String table) {
        anApprovedAmendmentAndItsVersionAreStoredTogether();

        assertThatThrownBy(() -> database.sql("delete from " + table).then().block())
                .hasMessageContaining("only ever appended");
    }
}
