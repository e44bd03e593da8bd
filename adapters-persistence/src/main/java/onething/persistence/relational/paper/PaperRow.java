package onething.persistence.relational.paper;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.PaperCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.PersonId;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.core.type.TypeReference;

/// A paper: the parts of statements, and the reading of its row. A paper names its applicant, who may report an
/// employer. So what it says is encrypted with the keys kept for that.
public final class PaperRow {

    static final String COLUMNS =
            "id, number, proof, code, recipient, bundle, matter, applicant, shows_numbers, issued, content";

    private static final String STORE = """
            insert into papers (id, number, proof, code, recipient, bundle, matter, applicant, shows_numbers, issued,
                                sealed, content)
            select paper.id, paper.number, paper.proof, paper.code, paper.recipient, paper.bundle, paper.matter,
                   paper.applicant, paper.shows_numbers, paper.issued, paper.sealed, decode(paper.content, 'base64')
              from %s,
                   unnest(:paperIds::uuid[], :paperNumbers::text[], :paperProofs::text[], :paperCodes::text[],
                          :paperRecipients::text[], :paperBundles::uuid[], :paperMatters::uuid[],
                          :paperApplicants::uuid[], :paperNumbersShown::boolean[], :paperTimes::timestamptz[],
                          :paperSealed::boolean[], :paperContents::text[])
                   as paper (id, number, proof, code, recipient, bundle, matter, applicant, shows_numbers, issued,
                             sealed, content)
            """;

    private static final String CONTENT = "papers.content";
    private static final TypeReference<ContentDocument> DOCUMENT = new TypeReference<>() {};

    private PaperRow() {}

    /// A part of a statement that stores the papers bound by [#bind].
    ///
    /// @param condition the part of the statement that has a row if they are to be stored
    public static String storing(String condition) {
        return STORE.formatted(condition);
    }

    public static GenericExecuteSpec bind(GenericExecuteSpec statement, List<Paper> papers, ReporterCipher cipher) {
        return BatchBinder.of(statement, papers)
                .column("paperIds", UUID.class, paper -> paper.id().value())
                .text("paperNumbers", paper -> paper.number().value())
                .text("paperProofs", paper -> paper.proof().value())
                .text("paperCodes", paper -> paper.code().value())
                .text("paperRecipients", paper -> paper.to().storedName())
                .column("paperBundles", UUID.class, paper -> paper.bundle().value())
                .column(
                        "paperMatters",
                        UUID.class,
                        paper -> paper.matter().map(MatterId::value).orElse(null))
                .column(
                        "paperApplicants",
                        UUID.class,
                        paper -> paper.applicant().value())
                .column("paperNumbersShown", Boolean.class, Paper::showsNumbers)
                .instant("paperTimes", Paper::issued)
                .column("paperSealed", Boolean.class, paper -> paper.content().sealed())
                .bytes(
                        "paperContents",
                        paper -> cipher.cipher()
                                .encrypt(CONTENT, paper.id().value(), Json.packed(ContentDocument.of(paper.content()))))
                .bound();
    }

    static Paper read(Readable row, ReporterCipher cipher) {
        var id = uuid(row, "id");
        var content = cipher.cipher().decrypt(CONTENT, id, get(row, "content", byte[].class));
        return new Paper(
                new PaperId(id),
                new PaperNumber(text(row, "number")),
                new ReceiptCode(text(row, "proof")),
                new PaperCode(text(row, "code")),
                WireNamed.stored(PaperRecipient.class, text(row, "recipient")),
                new BundleId(uuid(row, "bundle")),
                find(row, "matter", UUID.class).map(MatterId::new),
                new PersonId(uuid(row, "applicant")),
                get(row, "shows_numbers", Boolean.class),
                get(row, "issued", Instant.class),
                Json.unpacked(content, DOCUMENT).toContent());
    }
}
