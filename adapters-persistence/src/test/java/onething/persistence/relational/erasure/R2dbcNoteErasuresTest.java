package onething.persistence.relational.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.erasure.NoteErasures;
import onething.application.port.out.erasure.NoteErasuresContract;
import onething.application.port.out.matter.Matters;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.matter.StoredMatters;
import org.junit.jupiter.api.Test;

class R2dbcNoteErasuresTest implements NoteErasuresContract {

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public Matters matters() {
        return StoredMatters.matters();
    }

    @Override
    public NoteErasures erasures() {
        return new R2dbcNoteErasures(
                TestPostgres.database(),
                StoredMatters.transitions(TestPostgres.database()),
                TestPostgres.reporterCipher());
    }

    @Test
    void theDatabaseHasNeitherTheWordsInClearNorAnythingOfThemAfterwards() {
        var event = anEventWithANote();
        var row = "select count(*) as found from trail where matter = '" + event.matter() + "' and sequence = "
                + event.sequence();
        var words = " and position(convert_to('" + event.note() + "', 'UTF8') in words) > 0";

        assertThat(count(row + " and words is not null")).isOne();
        assertThat(count(row + words)).isZero();

        erase(event);

        assertThat(count(row + " and words is null and commitment = '"
                        + event.seal().commitment() + "'"))
                .isOne();
    }

    private static long count(String query) {
        return TestPostgres.database()
                .sql(query)
                .map(row -> row.get("found", Long.class))
                .one()
                .block();
    }
}
