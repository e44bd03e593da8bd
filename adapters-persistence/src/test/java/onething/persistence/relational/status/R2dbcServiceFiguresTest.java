package onething.persistence.relational.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import onething.domain.status.Figures;
import onething.domain.status.Figures.Queued;
import onething.domain.status.WorkQueue;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/// Other tests use the same database, so it compares figures before and after.
class R2dbcServiceFiguresTest {

    private static final Instant NOW = Instant.parse("2001-03-01T00:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(172_800);

    private final DatabaseClient database = TestPostgres.database();
    private final R2dbcServiceFigures figures = new R2dbcServiceFigures(database);

    @Test
    void whatWaitsIsCountedAndWhatHasEndedOrIsForLaterIsNot() {
        var before = read();
        notification("WAITING", NOW.minusSeconds(60));
        notification("WAITING", NOW.plusSeconds(60));
        notification("DELIVERED", NOW.minusSeconds(60));
        notification("UNDELIVERABLE", NOW.minusSeconds(60));
        payment(NOW.minusSeconds(90), "null");
        payment(NOW.minusSeconds(90), "now()");

        var after = read();

        var notifications = queued(after, WorkQueue.NOTIFICATIONS);
        assertThat(notifications.waiting())
                .isEqualTo(queued(before, WorkQueue.NOTIFICATIONS).waiting() + 1);
        assertThat(notifications.dead())
                .isEqualTo(queued(before, WorkQueue.NOTIFICATIONS).dead() + 1);
        assertThat(notifications.oldest()).contains(NOW.minusSeconds(60));
        assertThat(queued(after, WorkQueue.PAYMENTS).waiting())
                .isEqualTo(queued(before, WorkQueue.PAYMENTS).waiting() + 1);
        assertThat(queued(after, WorkQueue.PAYMENTS).oldest()).contains(NOW.minusSeconds(90));
    }

    private Figures read() {
        return Objects.requireNonNull(figures.read(NOW, SOON).block());
    }

    private static Queued queued(Figures figures, WorkQueue queue) {
        return Objects.requireNonNull(figures.queues().get(queue));
    }

    private void notification(String state, Instant notBefore) {
        database.sql("""
                        insert into notifications (matter, recipient, cause, occasion, not_before, next_attempt, state)
                        values (:matter, :matter, 'EVENT', '1', :at, '2100-01-01', :state)
                        """)
                .bind("matter", UUID.randomUUID())
                .bind("at", notBefore)
                .bind("state", state)
                .then()
                .block();
    }

    private void payment(Instant ordered, String settled) {
        database.sql("""
                        insert into payment_orders (matter, event, ordered, next_attempt, settled)
                        values (:matter, 1, :at, '2100-01-01', %s)
                        """.formatted(settled))
                .bind("matter", UUID.randomUUID())
                .bind("at", ordered)
                .then()
                .block();
    }
}
