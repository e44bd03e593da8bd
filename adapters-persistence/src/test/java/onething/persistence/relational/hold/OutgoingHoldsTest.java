package onething.persistence.relational.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import onething.application.port.out.OutgoingHolds;
import onething.application.port.out.OutgoingHolds.Waiting;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class OutgoingHoldsTest {

    private static final Instant RESTORED = Instant.parse("2026-11-30T04:00:00Z");

    private static final EmbeddedPostgres SERVER = TestPostgres.started();
    private static final DatabaseClient DATABASE = DatabaseClient.create(TestPostgres.connectionsTo(SERVER));

    private final OutgoingHolds holds = new R2dbcOutgoingHolds(DATABASE);

    @AfterAll
    static void theServerStops() throws IOException {
        SERVER.close();
    }

    @BeforeEach
    void nothingIsHeldAndNothingWaits() {
        run("delete from outgoing_holds");
        run("delete from notifications");
    }

    @Test
    void aHoldIsInForceUntilItIsReleased() {
        assertThat(holds.isHeld().block()).isFalse();
        holds.hold(RESTORED).block();
        holds.hold(RESTORED.plusSeconds(1)).block();
        assertThat(holds.isHeld().block()).isTrue();

        assertThat(holds.release(false, RESTORED.plusSeconds(2)).block()).isZero();

        assertThat(holds.isHeld().block()).isFalse();
        assertThat(holds.release(false, RESTORED).blockOptional()).isEmpty();
    }

    @Test
    void whatWasDueBeforeTheHoldIsListedInsteadOfSentAndTheRestStillWaits() {
        waits("due", RESTORED.minusSeconds(60));
        waits("later", RESTORED.plusSeconds(60));
        holds.hold(RESTORED).block();

        assertThat(holds.release(true, RESTORED.plusSeconds(120)).block()).isEqualTo(1);

        assertThat(stateOf("due")).isEqualTo("UNDELIVERABLE held-back");
        assertThat(stateOf("later")).isEqualTo("WAITING -");
    }

    @Test
    void aReleaseWithoutDroppingLeavesAllWaiting() {
        waits("due", RESTORED.minusSeconds(60));
        holds.hold(RESTORED).block();

        holds.release(false, RESTORED).block();

        assertThat(stateOf("due")).isEqualTo("WAITING -");
    }

    @Test
    void itCountsWhatWaits() {
        waits("due", Instant.EPOCH);
        waits("much later", Instant.parse("2999-01-01T00:00:00Z"));

        assertThat(holds.waiting().block()).isEqualTo(new Waiting(1, 0, 0, 0));
    }

    private static void waits(String occasion, Instant notBefore) {
        run("insert into notifications (matter, recipient, cause, occasion, not_before, next_attempt)"
                + " values (gen_random_uuid(), gen_random_uuid(), 'EVENT', '%s', '%s', '%s')"
                        .formatted(occasion, notBefore, notBefore));
    }

    private static String stateOf(String occasion) {
        return DATABASE.sql(
                        "select state || ' ' || coalesce(reason, '-') as state from notifications where occasion = :occasion")
                .bind("occasion", occasion)
                .map(row -> row.get("state", String.class))
                .one()
                .block();
    }

    private static void run(String sql) {
        DATABASE.sql(sql).then().block();
    }
}
