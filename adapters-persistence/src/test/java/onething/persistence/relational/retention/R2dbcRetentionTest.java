package onething.persistence.relational.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.retention.CaseFiles;
import onething.application.port.out.retention.DestructionLists;
import onething.application.port.out.retention.RetentionContract;
import onething.application.port.out.retention.RetentionHolds;
import onething.domain.bundle.Bundle;
import onething.domain.retention.Obstacle;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.matter.StoredMatters;
import org.junit.jupiter.api.Test;

class R2dbcRetentionTest implements RetentionContract {

    /// What outlives a file: the trail with its place in the public log, who read it, the consents that were given,
    /// and the lists and holds themselves.
    private static final List<String> STAY = List.of(
            "destruction_entries.bundle",
            "log_leaves.matter",
            "personal_data_accesses.matter",
            "recalculation_faults.matter",
            "retention_holds.bundle",
            "reuse_consents.bundle",
            "trail.matter",
            "unmasked_accesses.bundle",
            "viewers.matter");

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public Matters matters() {
        return StoredMatters.matters();
    }

    @Override
    public Corrections corrections() {
        return StoredMatters.corrections();
    }

    @Override
    public CaseFiles files() {
        return new R2dbcCaseFiles(TestPostgres.database(), TestPostgres.reporterCipher(), TestPostgres.search());
    }

    @Override
    public DestructionLists lists() {
        return new R2dbcDestructionLists(TestPostgres.database());
    }

    @Override
    public RetentionHolds holds() {
        return new R2dbcRetentionHolds(TestPostgres.database());
    }

    /// A new table with a column for a bundle or a matter makes this red, until it is said what becomes of its
    /// rows.
    @Test
    void everyTableThatNamesABundleOrAMatterIsDestroyedOrNamedHere() {
        var statement = RetentionStatements.DESTROY;
        var left = new TreeSet<String>();
        for (var column : columns()) {
            var table = column.substring(0, column.indexOf('.'));
            if (!statement.contains("delete from " + table + " using") && !goesWithItsBundle(table)) {
                left.add(column);
            }
        }

        assertThat(left).containsExactlyElementsOf(STAY);
    }

    @Test
    void nothingOfADestroyedFileIsLeftInAnyTable() {
        var bundle = anEndedBundle();
        var matter = matters()
                .of(bundle.id())
                .single()
                .block()
                .value()
                .matter()
                .file()
                .id()
                .value();
        var list = approved(listOf(bundle));
        for (var statement : List.of(
                "insert into note_erasures (id, matter, sequence, proposed_by, proposed_at, ground, reason)"
                        + " values (gen_random_uuid(), '%s', 1, gen_random_uuid(), now(), 'a', '\\x00')",
                "insert into ratings (matter, point, grade, comment, at) values ('%s', 'END', 'DISSATISFIED', '\\x00', now())",
                "insert into rating_reviews (matter, point, due, step, content) values ('%s', 'END', now(), 'DONE', '\\x00')",
                "insert into internal_notes (id, matter, author, at, text, request, request_content)"
                        + " values (gen_random_uuid(), '%s', gen_random_uuid(), now(), '\\x00', 'a', 'b')",
                "insert into appointments (matter, purpose, state, wish, at, escalated)"
                        + " values ('%s', 'VISIT', 'INVITED', '\\x00', now(), false)",
                "insert into fired_escalations (matter, clock, level, at) values ('%s', 'review', 'AMBER', now())",
                "insert into payment_orders (matter, event, ordered, next_attempt, settled)"
                        + " values ('%s', 1, now(), now(), now())")) {
            run(statement.formatted(matter));
        }

        assertThat(files().destroy(list.id(), bundle.id(), told(bundle, list), LATER, TODAY)
                        .block())
                .isTrue();

        var left = new TreeSet<String>();
        for (var column : columns()) {
            var parts = column.split("\\.");
            if (count("select count(*) from %s where %s::text in ('%s', '%s')"
                            .formatted(parts[0], parts[1], matter, bundle.id().value()))
                    > 0) {
                left.add(column);
            }
        }
        assertThat(left).containsExactly("destruction_entries.bundle", "trail.matter");
        assertThat(count("select count(*) from matters where id = '" + matter + "'"))
                .isZero();
        assertThat(count("select count(*) from bundles where id = '"
                        + bundle.id().value() + "'"))
                .isZero();
        assertThat(count("select count(*) from trail where words is not null and matter = '" + matter + "'"))
                .isZero();
        assertThat(count("select count(*) from materials where bundle = '"
                        + bundle.id().value() + "'"))
                .isZero();
    }

    @Test
    void anUnsettledPaymentAnOpenReviewAndAnUnansweredInquiryKeepAFile() {
        var paid = anEndedBundle();
        run("insert into payment_orders (matter, event, ordered, next_attempt) values ('%s', 1, now(), 'infinity')"
                .formatted(matterOf(paid)));
        var rated = anEndedBundle();
        run(
                "insert into ratings (matter, point, grade, comment, at) values ('%s', 'END', 'DISSATISFIED', '\\x00', now())"
                        .formatted(matterOf(rated)));
        run(
                "insert into rating_reviews (matter, point, due, step, content) values ('%s', 'END', now(), 'VERIFY', '\\x00')"
                        .formatted(matterOf(rated)));

        var asked = anEndedBundle();
        run("insert into inquiries (id, matter, kind, asker, asked, answer_by, content, request, request_content)"
                .concat(
                        " values (gen_random_uuid(), '%1$s', 'QUESTION', '%1$s', now(), '2090-01-01', '\\x00', 'a', 'b')")
                .formatted(matterOf(asked)));

        assertThat(files().find(asked.id(), TODAY).block().obstacles()).containsExactly(Obstacle.INQUIRY);
        assertThat(files().find(paid.id(), TODAY).block().obstacles()).containsExactly(Obstacle.PAYMENT);
        assertThat(files().find(rated.id(), TODAY).block().obstacles()).containsExactly(Obstacle.REVIEW);
        // Their content is not encrypted, so no other test may read them.
        for (var table : List.of("payment_orders", "rating_reviews", "ratings", "inquiries")) {
            run("delete from %s where matter in ('%s', '%s', '%s')"
                    .formatted(table, matterOf(paid), matterOf(rated), matterOf(asked)));
        }
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsOnAList() {
        var list = listOf(anEndedBundle());
        lists().add(list).block();

        for (var statement : List.of(
                "delete from destruction_entries where list = '%s'",
                "update destruction_entries set keep = 10 where list = '%s'",
                "delete from destruction_lists where id = '%s'",
                "update destruction_lists set compiled = now() where id = '%s'")) {
            assertThatThrownBy(() -> run(statement.formatted(list.id())))
                    .as(statement)
                    .hasMessageContaining("destruction_");
        }
        var one = UUID.randomUUID();
        assertThatThrownBy(() -> run(
                        "update destruction_lists set first_by = '%1$s', first_at = now(), second_by = '%1$s', second_at = now() where id = '%2$s'"
                                .formatted(one, list.id())))
                .hasMessageContaining("two_persons");
    }

    private UUID matterOf(Bundle.Submitted bundle) {
        return matters()
                .of(bundle.id())
                .single()
                .block()
                .value()
                .matter()
                .file()
                .id()
                .value();
    }

    /// All columns that hold the id or the number of a bundle, or the id of a matter.
    private static List<String> columns() {
        return TestPostgres.database()
                .sql("""
                        select c.table_name || '.' || c.column_name as name
                          from information_schema.columns as c
                          join information_schema.tables as t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                           and c.column_name in ('matter', 'bundle')
                           and c.data_type in ('uuid', 'text')
                           and not (c.table_name in ('favourites', 'destruction_lists') and c.column_name = 'matter')
                         order by 1
                        """)
                .map(row -> row.get("name", String.class))
                .all()
                .collectList()
                .block();
    }

    private static boolean goesWithItsBundle(String table) {
        return count("""
                        select count(*) from pg_constraint
                         where conrelid = '%s'::regclass and contype = 'f' and confdeltype = 'c'
                           and confrelid in ('bundles'::regclass, 'matters'::regclass)
                        """.formatted(table)) > 0;
    }

    private static void run(String statement) {
        TestPostgres.database().sql(statement).then().block();
    }

    private static long count(String query) {
        return TestPostgres.database()
                .sql(query)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
