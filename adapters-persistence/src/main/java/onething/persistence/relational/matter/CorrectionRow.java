package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Corrections.Found;
import onething.application.port.out.matter.Corrections.Settled;
import onething.domain.correction.Correction;
import onething.domain.form.FieldPath;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.Json;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.matter.document.CorrectionDocument;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.core.type.TypeReference;

/// A correction as it is stored: the parts of statements, and the reading of its row.
final class CorrectionRow {

    /// The names differ from a matter's columns, since one statement reads both.
    static final String COLUMNS = """
            correction.id as correction_id, correction.version as correction_version,
            correction.matter as correction_matter, correction.applicant as correction_applicant,
            correction.field as correction_field, correction.content as correction_content,
            correction.asked as correction_asked
            """;

    private static final String BOUND = """
            unnest(:corrections::uuid[], :correctionMatters::uuid[], :correctionApplicants::uuid[],
                   :correctionFields::text[], :correctionContents::text[], :correctionTimes::timestamptz[],
                   :correctionStates::text[])
            as correction (id, matter, applicant, field, content, asked, state)
            """;

    /// Where a correction of that field of the matter waits already, it takes the new words.
    static final String ASK = """
            insert into corrections as correction (id, version, matter, applicant, field, content, asked, state)
            select correction.id, 0, correction.matter, correction.applicant, correction.field,
                   decode(correction.content, 'base64'), correction.asked, correction.state
              from
            """ + BOUND + """
            on conflict (matter, field) where state = 'WAITING' do update
               set version = correction.version + 1, content = excluded.content, asked = excluded.asked
            returning
            """ + COLUMNS;

    /// The waiting corrections at the versions that were read.
    static final String HELD = """
            waiting as materialized (
                select correction.id
                  from corrections as correction
                  join unnest(:heldCorrections::uuid[], :heldVersions::bigint[]) as held (id, version)
                    on correction.id = held.id and correction.version = held.version
                 where correction.state = 'WAITING'
                 order by correction.id
                   for update of correction
            ),
            """;

    static final String ALL_HELD = " and (select count(*) from waiting) = cardinality(:heldCorrections::uuid[])\n";

    /// Stores the decisions, if the part of the statement named by the placeholder has a row.
    static final String SETTLED = """
            settled as (
                insert into corrections as correction (id, version, matter, applicant, field, content, asked, state)
                select correction.id, 0, correction.matter, correction.applicant, correction.field,
                       decode(correction.content, 'base64'), correction.asked, correction.state
                  from %s,
            """ + BOUND + """
                on conflict (id) do update
                   set version = correction.version + 1, content = excluded.content, state = excluded.state
            ),
            """;

    private static final String CONTENT = "corrections.content";
    private static final TypeReference<CorrectionDocument> DOCUMENT = new TypeReference<>() {};

    private final ColumnCipher cipher;

    CorrectionRow(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement, List<Correction> corrections) {
        return BatchBinder.of(statement, corrections)
                .column("corrections", UUID.class, Correction::id)
                .column("correctionMatters", UUID.class, each -> each.matter().value())
                .column(
                        "correctionApplicants",
                        UUID.class,
                        each -> each.request().applicant().value())
                .text("correctionFields", each -> each.request().field().toString())
                .bytes(
                        "correctionContents",
                        each -> cipher.encrypt(CONTENT, cipherRow(each), Json.packed(CorrectionDocument.of(each))))
                .instant("correctionTimes", each -> each.request().at())
                .text("correctionStates", each -> each.state().storedName())
                .bound();
    }

    GenericExecuteSpec bindSettled(GenericExecuteSpec statement, List<Settled> settled) {
        var held = settled.stream().filter(each -> each.version().isPresent()).toList();
        var bound = bind(statement, settled.stream().map(Settled::correction).toList());
        return BatchBinder.of(bound, held)
                .column("heldCorrections", UUID.class, each -> each.correction().id())
                .column("heldVersions", Long.class, each -> each.version().orElseThrow())
                .bound();
    }

    Versioned<Correction> read(Readable row) {
        var document = Json.unpacked(
                cipher.decrypt(
                        CONTENT,
                        cipherRow(uuid(row, "correction_matter"), text(row, "correction_field"), asked(row)),
                        get(row, "correction_content", byte[].class)),
                DOCUMENT);
        var correction = document.toCorrection(
                uuid(row, "correction_id"),
                new MatterId(uuid(row, "correction_matter")),
                new PersonId(uuid(row, "correction_applicant")),
                FieldPath.of(text(row, "correction_field")),
                asked(row));
        return new Versioned<>(correction, get(row, "correction_version", Long.class));
    }

    /// A row of a page, sorted by the time of the request and then by id.
    PageRow<Found> readPaged(Readable row, Cursor.Listing listing) {
        return PageRow.read(
                row,
                "correction_id",
                listing,
                each -> new Found(read(each), MatterRecordRow.file(each)),
                _ -> asked(row));
    }

    private static String cipherRow(Correction correction) {
        return cipherRow(
                correction.matter().value(),
                correction.request().field().toString(),
                correction.request().at());
    }

    /// The row name that the encryption binds. A correction that is requested again keeps its id, so the
    /// name also holds the time.
    private static String cipherRow(UUID matter, String field, Instant asked) {
        return matter + "/" + field + "/" + BatchBinder.micros(asked);
    }

    private static Instant asked(Readable row) {
        return get(row, "correction_asked", Instant.class);
    }
}
