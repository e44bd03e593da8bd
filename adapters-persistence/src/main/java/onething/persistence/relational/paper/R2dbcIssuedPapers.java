package onething.persistence.relational.paper;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import java.util.Set;
import java.util.UUID;
import onething.application.port.out.paper.IssuedPapers;
import onething.domain.bundle.BundleId;
import onething.domain.code.PaperCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.search.SearchQuery;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.search.SearchHashes;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Papers in PostgreSQL. They are stored by the statements that store matters and submissions, with [PaperRow];
/// here they are read, and their files kept.
@Repository
class R2dbcIssuedPapers implements IssuedPapers {

    private static final String SELECT = "select " + PaperRow.COLUMNS + " from papers where ";
    private static final String FIND = SELECT + "id = :id";
    private static final String FIND_BY_NUMBER = SELECT + "number = :number";
    private static final String OF_MATTER = SELECT + "matter = :matter order by issued, number";
    private static final String OF_MATTERS = SELECT + "matter = any(:matters) order by issued, number";
    private static final String OF_BUNDLE = SELECT + "bundle = :bundle order by issued, number";
    private static final String OF_APPLICANT = SELECT + """
            code = any(:codes) and bundle in (select id from bundles where applicant = :applicant)
             order by issued, number
            """;
    private static final String NAMING = SELECT + """
            code = any(:codes) and matter in (
                   select term.matter
                     from unnest(:wanted::text[]) as way (terms)
                     join search_terms as term on term.open @> way.terms::bigint[])
             order by issued, number
            """;
    private static final String SUMMARIES = "select id, number, recipient from papers where number = any(:numbers)";
    private static final String FILE = """
            select sha256, file from paper_files
             where paper = :paper and format = :format::paper_format and sealed = :sealed
            """;
    private static final String KEEP = """
            insert into paper_files (paper, format, sealed, sha256, file)
            values (:paper, :format::paper_format, false, :sha256, :file)
            on conflict (paper, format, sealed) do nothing
            """;

    static final String COLUMN = "paper_files.file";

    private final DatabaseClient database;
    private final ReporterCipher cipher;
    private final SearchHashes search;

    R2dbcIssuedPapers(DatabaseClient database, ReporterCipher cipher, SearchHashes search) {
        this.database = database;
        this.cipher = cipher;
        this.search = search;
    }

    @Override
    public Mono<Paper> find(PaperId id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .map(row -> PaperRow.read(row, cipher))
                .one();
    }

    @Override
    public Mono<Paper> findByNumber(PaperNumber number) {
        return database.sql(FIND_BY_NUMBER)
                .bind("number", number.value())
                .map(row -> PaperRow.read(row, cipher))
                .one();
    }

    @Override
    public Flux<Paper> of(MatterId matter) {
        return database.sql(OF_MATTER)
                .bind("matter", matter.value())
                .map(row -> PaperRow.read(row, cipher))
                .all();
    }

    @Override
    public Flux<Paper> ofMatters(Set<MatterId> matters) {
        return matters.isEmpty()
                ? Flux.empty()
                : database.sql(OF_MATTERS)
                        .bind("matters", matters.stream().map(MatterId::value).toArray(UUID[]::new))
                        .map(row -> PaperRow.read(row, cipher))
                        .all();
    }

    @Override
    public Flux<Paper> of(BundleId bundle) {
        return database.sql(OF_BUNDLE)
                .bind("bundle", bundle.value())
                .map(row -> PaperRow.read(row, cipher))
                .all();
    }

    @Override
    public Flux<Paper> of(PersonId applicant, Set<PaperCode> codes) {
        return database.sql(OF_APPLICANT)
                .bind("applicant", applicant.value())
                .bind("codes", values(codes))
                .map(row -> PaperRow.read(row, cipher))
                .all();
    }

    @Override
    public Flux<Paper> naming(IdCardNumber number, Set<PaperCode> codes) {
        var wanted =
                SearchQuery.of(number.value()).map(search::wanted).orElseThrow().open();
        return database.sql(NAMING)
                .bind("wanted", wanted)
                .bind("codes", values(codes))
                .map(row -> PaperRow.read(row, cipher))
                .all();
    }

    private static String[] values(Set<PaperCode> codes) {
        return codes.stream().map(PaperCode::value).toArray(String[]::new);
    }

    @Override
    public Flux<Summary> summaries(Set<PaperNumber> numbers) {
        return database.sql(SUMMARIES)
                .bind("numbers", numbers.stream().map(PaperNumber::value).toArray(String[]::new))
                .map(row -> new Summary(
                        new PaperId(uuid(row, "id")),
                        new PaperNumber(text(row, "number")),
                        WireNamed.stored(PaperRecipient.class, text(row, "recipient"))))
                .all();
    }

    @Override
    public Mono<PaperFile> file(PaperId id, PaperFormat format) {
        return file(id, format, false);
    }

    @Override
    public Mono<PaperFile> sealed(PaperId id, PaperFormat format) {
        return file(id, format, true);
    }

    private Mono<PaperFile> file(PaperId id, PaperFormat format, boolean sealed) {
        return database.sql(FILE)
                .bind("paper", id.value())
                .bind("format", format.storedName())
                .bind("sealed", sealed)
                .map(row -> new PaperFile(
                        cipher.cipher().decrypt(COLUMN, id.value(), get(row, "file", byte[].class)),
                        text(row, "sha256")))
                .one();
    }

    @Override
    public Mono<PaperFile> keep(PaperId id, PaperFormat format, PaperFile rendered) {
        return database.sql(KEEP)
                .bind("paper", id.value())
                .bind("format", format.storedName())
                .bind("sha256", rendered.sha256())
                .bind("file", cipher.cipher().encrypt(COLUMN, id.value(), rendered.bytes()))
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> file(id, format)));
    }
}
