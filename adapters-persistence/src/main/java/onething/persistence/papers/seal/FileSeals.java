package onething.persistence.papers.seal;

import java.io.IOException;
import java.time.Instant;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.PaperSealer.Signatures;
import onething.application.port.out.paper.PaperSealer.Unsigned;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import org.apache.pdfbox.Loader;

/// Puts a seal into both files of a paper, at the same place.
public final class FileSeals {

    private FileSeals() {}

    /// The files with the seal's picture and room for the signatures.
    ///
    /// @param pdf without a seal
    /// @param ofd without a seal
    public static Unsigned prepared(Paper paper, PaperFile pdf, PaperFile ofd, OfficeSeal seal, Instant at)
            throws IOException {
        var id = paper.id().value();
        SealPlace place;
        try (var document = Loader.loadPDF(pdf.bytes())) {
            place = SealPlace.of(document, paper.content().day());
        }
        return new Unsigned(
                PdfSeal.prepare(
                        pdf.bytes(), place, seal, at, id.getMostSignificantBits() ^ id.getLeastSignificantBits()),
                OfdSeal.prepare(ofd.bytes(), place, seal, at));
    }

    /// @throws IllegalArgumentException for signatures that do not belong to these files and this seal
    public static SealedFiles finished(Unsigned unsigned, OfficeSeal seal, Signatures signatures) throws IOException {
        var pdf = PdfSeal.finish(unsigned.pdf().file(), signatures.pdf());
        var signer = CmsSignature.checked(signatures.pdf(), PdfSeal.digest(pdf));
        var signed = SesStructure.checked(
                signatures.ofd(), seal.data(), unsigned.ofd().digest(), OfdSeal.SIGNED_FILE);
        if (!signed.signer().equals(signer)) {
            throw new IllegalArgumentException("two signers");
        }
        return new SealedFiles(
                PaperFile.of(pdf), PaperFile.of(OfdSeal.finish(unsigned.ofd().file(), signatures.ofd())));
    }
}
