package onething.persistence.relational.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.out.live.Viewers;
import onething.application.port.out.live.ViewersContract;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor.Staff;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.presence.Viewer;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

class R2dbcViewersTest implements ViewersContract {

    /// Each call is another node: nothing is kept but what the database has.
    @Override
    public Viewers viewers() {
        return new R2dbcViewers(DatabaseClient.create(TestPostgres.connectionFactory()));
    }

    /// Otherwise two officers who renew what has expired wait for each other, each to delete the other's row.
    @Test
    void anOfficerDoesNotWaitForAColleagueWhoJustRenewsWhatHasExpired() throws SQLException {
        var matter = new MatterId(UUID.randomUUID());
        var colleague = new PersonId(UUID.randomUUID());
        var officer = new PersonId(UUID.randomUUID());
        viewers().announce(viewer(matter, colleague, NOW), NOW).blockLast();
        var later = NOW.plus(Viewer.LEASE);
        try (var renewing = DriverManager.getConnection(TestPostgres.jdbcUrl())) {
            renewing.setAutoCommit(false);
            try (var renewal = renewing.prepareStatement("update viewers set until = now() where officer = ?")) {
                renewal.setObject(1, colleague.value());
                assertThat(renewal.executeUpdate()).isEqualTo(1);
            }

            var seen = viewers()
                    .announce(viewer(matter, officer, later), later)
                    .map(Viewer::officer)
                    .collectList()
                    .block(Duration.ofMinutes(1));

            assertThat(seen).containsExactly(officer);
        }
    }

    @Test
    void nothingStaysOfThoseWhoHaveGone() {
        var matters =
                Stream.generate(() -> new MatterId(UUID.randomUUID())).limit(80).toList();
        var longAgo = NOW.minus(Duration.ofDays(1));
        for (var matter : matters) {
            viewers()
                    .announce(viewer(matter, new PersonId(UUID.randomUUID()), longAgo), longAgo)
                    .blockLast();
        }

        for (int i = 0; i < 3; i++) {
            viewers()
                    .announce(viewer(matters.getFirst(), new PersonId(UUID.randomUUID()), NOW), NOW)
                    .blockLast();
        }

        assertThat(rowsThatEnded(NOW)).isZero();
    }

    /// Neither write-ahead log nor backup keeps it.
    @Test
    void theTableIsNotLogged() {
        assertThat(TestPostgres.database()
                        .sql("select relpersistence::text from pg_class where oid = 'viewers'::regclass")
                        .mapValue(String.class)
                        .one()
                        .block())
                .isEqualTo("u");
    }

    private static long rowsThatEnded(Instant now) {
        return Mono.from(TestPostgres.database()
                        .sql("select count(*) from viewers where until <= :now")
                        .bind("now", now)
                        .mapValue(Long.class)
                        .one())
                .blockOptional()
                .orElseThrow();
    }

    private static Viewer viewer(MatterId matter, PersonId officer, Instant now) {
        return Viewer.of(
                matter,
                new Staff(
                        officer,
                        "林志强",
                        new OfficeCode("labour-inspection"),
                        new DistrictCode("445202"),
                        Set.of(Role.OFFICER)),
                now);
    }
}
