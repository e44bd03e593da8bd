package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.code.StageCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.GuideId;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;
import onething.persistence.relational.AnswersDocument;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.Json;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.matter.document.ClockDocument;
import onething.persistence.relational.matter.document.ParticularsDocument;
import onething.persistence.relational.matter.document.VerdictDocument;
import tools.jackson.core.type.TypeReference;

/// A matter as it is read, with the last event of its trail.
public final class MatterRecordRow {

    /// The columns that identify the matter and its applicant.
    public static final String FILE = """
            matter.id, matter.bundle, matter.bundle_number, matter.ordinal, matter.guide, matter.guide_version,
            matter.code, matter.applicant, matter.office, matter.district
            """;

    /// All of a matter, of `matter` and `event`.
    public static final String COLUMNS = FILE + """
            , matter.version, matter.standing, matter.stage, matter.particulars, matter.supplied,
            matter.clocks::text as clocks, matter.claimant, matter.changed,
            """ + EventRow.COLUMNS;

    /// To put after `matters as matter`.
    public static final String WITH_LAST_EVENT = """
            cross join lateral (
                select * from trail where trail.matter = matter.id order by sequence desc limit 1
            ) as event
            """;

    static final TypeReference<List<ClockDocument>> CLOCKS = new TypeReference<>() {};

    private final MatterCipher cipher;

    public MatterRecordRow(MatterCipher cipher) {
        this.cipher = cipher;
    }

    Versioned<MatterRecord> read(Readable row) {
        var kind = WireNamed.get(StandingKind.class, text(row, "standing"));
        var particulars = cipher.openParticulars(uuid(row, "id"), get(row, "particulars", byte[].class));
        var matter = new Matter(
                file(row),
                particulars.standing().toStanding(kind, new StageCode(text(row, "stage"))),
                Json.read(text(row, "clocks"), CLOCKS).stream()
                        .map(ClockDocument::toDeadline)
                        .toList(),
                particulars.verdicts().stream().map(VerdictDocument::toVerdict).toList(),
                cipher.openSupplied(uuid(row, "id"), get(row, "supplied", byte[].class)),
                AnswersDocument.toAnswers(particulars.findings()),
                particulars.milestones().stream()
                        .map(ParticularsDocument.MilestoneDocument::toMilestone)
                        .toList());
        var claimant = find(row, "claimant", UUID.class).map(PersonId::new);
        return new Versioned<>(
                new MatterRecord(matter, EventRow.read(row, cipher.notes()), claimant),
                get(row, "version", Long.class));
    }

    /// A row of an event, which has the matter too if the event is the last one.
    public WithEvent readEvent(Readable row) {
        return find(row, "id", UUID.class)
                .map(_ -> read(row))
                .map(matter -> new WithEvent(matter.value().last(), Optional.of(matter)))
                .orElseGet(() -> new WithEvent(EventRow.read(row, cipher.notes()), Optional.empty()));
    }

    /// A row of a page, sorted by a column of instants and then by id.
    PageRow<Versioned<MatterRecord>> readPaged(Readable row, Cursor.Listing listing, String sortedBy) {
        return PageRow.read(row, "id", listing, this::read, _ -> get(row, sortedBy, Instant.class));
    }

    /// A row of a page, sorted by id alone.
    PageRow<Versioned<MatterRecord>> readPaged(Readable row, Cursor.Listing listing) {
        return PageRow.read(row, "id", listing, this::read, _ -> Instant.EPOCH);
    }

    /// @param matter if the event is its last one
    public record WithEvent(Event event, Optional<Versioned<MatterRecord>> matter) {

        /// The matter of these events; empty if it is gone.
        static Optional<Versioned<MatterRecord>> lastOf(List<WithEvent> events) {
            return events.isEmpty() ? Optional.empty() : events.getLast().matter();
        }
    }

    public static MatterFile file(Readable row) {
        return file(row, "id");
    }

    /// @param id the column with the matter's id
    public static MatterFile file(Readable row, String id) {
        return new MatterFile(
                new MatterId(uuid(row, id)),
                new MatterNumber(new BundleNumber(text(row, "bundle_number")), get(row, "ordinal", Integer.class)),
                new BundleId(uuid(row, "bundle")),
                new GuideId(new GuideCode(text(row, "guide")), get(row, "guide_version", Integer.class)),
                new MatterCode(text(row, "code")),
                new PersonId(uuid(row, "applicant")),
                new OfficeCode(text(row, "office")),
                new DistrictCode(text(row, "district")));
    }
}
