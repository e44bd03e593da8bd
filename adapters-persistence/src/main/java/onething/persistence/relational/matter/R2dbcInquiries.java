package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.names;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Inquiries;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.inquiry.Inquiry;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.refusal.Refusal.KeyReused;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.Json;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.desk.DeskQueries;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.document.InquiryDocument;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/// Inquiries in PostgreSQL. Their words may show who reports an employer, so they are encrypted with the reporters'
/// keys.
@Repository
class R2dbcInquiries implements Inquiries {

    private static final String CONTENT = "inquiries.content";
    private static final TypeReference<InquiryDocument> DOCUMENT = new TypeReference<>() {};

    private static final String OF_MATTER = "select * from inquiries where matter = :matter order by asked, id";

    private static final String OF_REQUEST = "select * from inquiries where asker = :asker and request = :request";

    /// The rows are counted separately, so one statement returns the page and the total.
    private static final String WAITING = """
            with page as (
                select inquiry.id as inquiry, inquiry.kind, inquiry.clock, inquiry.asked, inquiry.answer_by, %1$s
                  from inquiries as inquiry join matters as matter on matter.id = inquiry.matter
                 where %2$s
                   and (:afterId::uuid is null or (inquiry.answer_by, inquiry.id)
                        > ((:afterKey::timestamptz at time zone 'Asia/Shanghai')::date, :afterId::uuid))
                 order by inquiry.answer_by, inquiry.id
                 limit :limit
            )
            select (select count(*)
                      from inquiries as inquiry join matters as matter on matter.id = inquiry.matter
                     where %2$s) as total, found.*
              from (select 1) as listing left join page as found on true
             order by found.answer_by, found.inquiry
            """.formatted(MatterRecordRow.FILE, """
                inquiry.answered is null and inquiry.kind = any(:kinds)
                   and matter.office = :office and matter.district between :lowest and :highest
            """);

    private final DatabaseClient database;
    private final TransitionStore store;
    private final ColumnCipher cipher;

    R2dbcInquiries(DatabaseClient database, TransitionStore store, ReporterCipher reporterCipher) {
        this.database = database;
        this.store = store;
        this.cipher = reporterCipher.cipher();
    }

    @Override
    public Flux<Inquiry> of(MatterId matter) {
        return database.sql(OF_MATTER)
                .bind("matter", matter.value())
                .map(this::read)
                .all();
    }

    @Override
    public Mono<Inquiry> find(IdempotencyKey key) {
        return database.sql(OF_REQUEST)
                .bind("asker", key.owner().value())
                .bind("request", key.key())
                .map(row -> {
                    key.requireSame(text(row, "request_content"));
                    return read(row);
                })
                .one();
    }

    @Override
    public Mono<Void> ask(Inquiry inquiry, Versioned<MatterChange> change, IdempotencyKey key) {
        return store.steps(MatterStatements.STORE_ASKED, List.of(change), List.of(), sql -> asking(sql, inquiry, key))
                .onErrorMap(DuplicateKeyException.class, _ -> new KeyReused(key.key()).refused())
                .then();
    }

    @Override
    public Mono<Void> answer(Inquiry answered, Versioned<MatterChange> change) {
        return store.steps(MatterStatements.STORE_ANSWERED, List.of(change), List.of(), sql -> answering(sql, answered))
                .then();
    }

    private GenericExecuteSpec asking(GenericExecuteSpec sql, Inquiry inquiry, IdempotencyKey key) {
        var bound = content(TransitionStore.unclaiming(sql), inquiry)
                .bind("inquiryMatter", inquiry.matter().value())
                .bind("inquiryKind", inquiry.kind().storedName())
                .bind("asker", inquiry.question().by().value())
                .bind("asked", BatchBinder.stored(inquiry.question().at()))
                .bind("answerBy", inquiry.answerBy())
                .bind("request", key.key())
                .bind("requestContent", key.content());
        return BatchBinder.bind(
                bound, "inquiryClock", String.class, inquiry.clock().map(ClockCode::value));
    }

    private GenericExecuteSpec answering(GenericExecuteSpec sql, Inquiry answered) {
        return content(TransitionStore.unclaiming(sql), answered)
                .bind(
                        "answered",
                        BatchBinder.stored(answered.answer().orElseThrow().at()));
    }

    private GenericExecuteSpec content(GenericExecuteSpec sql, Inquiry inquiry) {
        return sql.bind("inquiry", inquiry.id())
                .bind(
                        "inquiryContent",
                        cipher.encrypt(
                                CONTENT,
                                inquiry.id(),
                                Json.packed(InquiryDocument.of(inquiry.question(), inquiry.answer()))));
    }

    @Override
    public Mono<Page<Waiting>> waiting(
            OfficeCode office, DistrictCode district, Set<InquiryKind> kinds, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.WAITING_INQUIRIES);
            var statement = DeskQueries.bindDesk(database.sql(WAITING), office, district)
                    .bind("kinds", names(kinds));
            var from = BatchBinder.bind(statement, "afterKey", Instant.class, cursor.map(Cursor::key));
            var found = BatchBinder.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                    .bind("limit", limit + 1)
                    .map(R2dbcInquiries::waitingRow)
                    .all();
            return PageRow.page(found, limit);
        });
    }

    private static PageRow<Waiting> waitingRow(Readable row) {
        return PageRow.read(
                row,
                "inquiry",
                Cursor.Listing.WAITING_INQUIRIES,
                R2dbcInquiries::waiting,
                waiting -> waiting.answerBy().atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }

    private static Waiting waiting(Readable row) {
        return new Waiting(
                uuid(row, "inquiry"),
                MatterRecordRow.file(row),
                WireNamed.stored(InquiryKind.class, text(row, "kind")),
                RowReader.find(row, "clock", String.class).map(ClockCode::new),
                get(row, "asked", Instant.class),
                get(row, "answer_by", LocalDate.class));
    }

    private Inquiry read(Readable row) {
        var id = uuid(row, "id");
        var document = Json.unpacked(cipher.decrypt(CONTENT, id, get(row, "content", byte[].class)), DOCUMENT);
        return new Inquiry(
                id,
                new MatterId(uuid(row, "matter")),
                WireNamed.stored(InquiryKind.class, text(row, "kind")),
                RowReader.find(row, "clock", String.class).map(ClockCode::new),
                document.toQuestion(),
                get(row, "answer_by", LocalDate.class),
                document.toAnswer());
    }
}
