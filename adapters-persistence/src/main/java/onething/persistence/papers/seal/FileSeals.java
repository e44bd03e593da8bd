package onething.persistence.papers.seal;

import java.io.IOException;
import java.time.Instant;
import onething.application.port.out.paper.PaperSealer.Finished;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.PaperSealer.Signatures;
import onething.application.port.out.paper.PaperSealer.Unsigned;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
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

    /// A request for a time stamp of this signature.
    ///
    /// @throws IllegalArgumentException if it is no signature
    public static byte[] asked(PaperFormat format, byte[] signature) throws IOException {
        return TimeStamp.query(value(format, signature));
    }

    /// The signature with the time stamp of the answer.
    ///
    /// @throws onething.application.port.out.paper.NotSealed if the answer refuses
    /// @throws IllegalArgumentException                      if it is no time stamp of this signature
    public static byte[] stamped(PaperFormat format, byte[] signature, byte[] query, byte[] answer) {
        var token = TimeStamp.token(query, answer, value(format, signature));
        return switch (format) {
            case PDF -> CmsSignature.stamped(signature, token);
            case OFD -> SesStructure.stamped(signature, token);
        };
    }

    /// @throws IllegalArgumentException for signatures that do not belong to these files and this seal, or that
    ///                                  have no time stamps
    public static Finished finished(Unsigned unsigned, OfficeSeal seal, Signatures signatures) throws IOException {
        var pdf = PdfSeal.finish(unsigned.pdf().file(), signatures.pdf());
        var signer = CmsSignature.checked(signatures.pdf(), PdfSeal.digest(pdf));
        var signed = SesStructure.checked(
                signatures.ofd(), seal.data(), unsigned.ofd().digest(), OfdSeal.SIGNED_FILE);
        if (!signed.signer().equals(signer)) {
            throw new IllegalArgumentException("two signers");
        }
        var files = new SealedFiles(
                PaperFile.of(pdf), PaperFile.of(OfdSeal.finish(unsigned.ofd().file(), signatures.ofd())));
        return new Finished(files, stamped(files));
    }

    /// The later time of the two time stamps in sealed files.
    ///
    /// @throws IllegalArgumentException if one of them is missing or does not hold
    public static Instant stamped(SealedFiles files) throws IOException {
        var pdf = stamped(PaperFormat.PDF, PdfSeal.signature(files.pdf().bytes()));
        var ofd = stamped(PaperFormat.OFD, OfdSeal.signature(files.ofd().bytes()));
        return pdf.isAfter(ofd) ? pdf : ofd;
    }

    private static Instant stamped(PaperFormat format, byte[] signature) {
        var token = switch (format) {
            case PDF -> CmsSignature.token(signature);
            case OFD -> SesStructure.token(signature);
        };
        return TimeStamp.checked(token, value(format, signature));
    }

    private static byte[] value(PaperFormat format, byte[] signature) {
        return switch (format) {
            case PDF -> CmsSignature.value(signature);
            case OFD -> SesStructure.value(signature);
        };
    }
}
