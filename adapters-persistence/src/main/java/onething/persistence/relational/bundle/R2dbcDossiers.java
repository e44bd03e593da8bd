package onething.persistence.relational.bundle;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Dossiers;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.bundle.Bundle;
import onething.domain.matter.MatterId;
import onething.domain.trail.Event;
import onething.persistence.relational.PrefixedRow;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.MatterCipher;
import onething.persistence.relational.matter.MatterRecordRow;
import onething.persistence.relational.matter.MatterRecordRow.WithEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcDossiers implements Dossiers {

    private final DatabaseClient database;
    private final MatterRecordRow matters;
    private final BundleRow bundles;

    R2dbcDossiers(
            DatabaseClient database,
            ColumnCipher cipher,
            ReporterCipher reporterCipher,
            MatterCipher matterCipher,
            ReporterAnswers reporters) {
        this.database = database;
        this.matters = new MatterRecordRow(matterCipher);
        this.bundles = new BundleRow(cipher, reporterCipher, reporters);
    }

    @Override
    public Mono<Whole> find(MatterId id) {
        return database.sql(BundleStatements.DOSSIER)
                .bind("id", id.value())
                .map(this::read)
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> whole(id, rows));
    }

    private Row read(Readable row) {
        var part = new PrefixedRow(row, BundleStatements.OF_BUNDLE);
        return new Row(
                matters.readEvent(row),
                Optional.ofNullable(part.get("id", UUID.class))
                        .map(_ -> bundles.read(part).value())
                        .map(Bundle.Submitted.class::cast));
    }

    private static Whole whole(MatterId id, List<Row> rows) {
        var itself = rows.stream()
                .filter(row -> row.bundle().isPresent())
                .findFirst()
                .orElseThrow();
        return new Whole(
                itself.matter().matter().orElseThrow(),
                rows.stream()
                        .map(row -> row.matter().event())
                        .filter(event -> isOf(id, event))
                        .toList(),
                rows.stream()
                        .map(Row::matter)
                        .filter(other -> !isOf(id, other.event()))
                        .flatMap(other -> other.matter().stream())
                        .map(Versioned<MatterRecord>::value)
                        .toList(),
                itself.bundle().orElseThrow());
    }

    private static boolean isOf(MatterId id, Event event) {
        return event.matter().equals(id.value());
    }

    /// @param bundle if the event is the last one of the matter that is asked for
    private record Row(WithEvent matter, Optional<Bundle.Submitted> bundle) {}
}
