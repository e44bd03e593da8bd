package onething.persistence.relational.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import onething.application.port.out.Announcements;
import onething.application.port.out.AnnouncementsContract;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class R2dbcAnnouncementsTest implements AnnouncementsContract {

    private final DatabaseClient database = TestPostgres.database();

    @Override
    public Announcements announcements() {
        return new R2dbcAnnouncements(database);
    }

    @Test
    void everyPublicationAndWithdrawalIsRecordedAndNeverChanged() {
        aWithdrawnAnnouncementIsNoLongerShownButStaysOnRecord();

        var happenings = database.sql("""
                        select distinct action from announcement_events
                         where content ->> 'title' = '系统维护' and actor is not null order by action
                        """)
                .map(row -> row.get("action", String.class))
                .all()
                .collectList()
                .block();

        assertThat(happenings).containsExactly("published", "withdrawn");
        assertThatThrownBy(() ->
                        database.sql("delete from announcement_events").then().block())
                .hasMessageContaining("only ever appended");
    }
}
