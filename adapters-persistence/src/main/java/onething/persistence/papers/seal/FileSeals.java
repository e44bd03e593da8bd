package onething.persistence.papers.seal;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
///
/// @param trust whose seals and time stamps count
public record FileSeals(SealTrust trust) {

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
    /// @throws onething.application.port.out.paper.NotSealed if the answer refuses, or is not trusted
    /// @throws IllegalArgumentException                      if it is no time stamp of this signature
    public byte[] stamped(PaperFormat format, byte[] signature, byte[] query, byte[] answer) {
        var token = TimeStamp.token(query, answer, value(format, signature), trust);
        return switch (format) {
            case PDF -> CmsSignature.stamped(signature, token);
            case OFD -> SesStructure.stamped(signature, token);
        };
    }

    /// @throws onething.application.port.out.paper.NotSealed if a certificate leads to no root
    /// @throws IllegalArgumentException for signatures that do not belong to these files and this seal, or that
    ///                                  have no time stamps
    public Finished finished(Unsigned unsigned, OfficeSeal seal, Signatures signatures) throws IOException {
        var pdf = PdfSeal.finish(unsigned.pdf().file(), signatures.pdf());
        var ofd = OfdSeal.finish(unsigned.ofd().file(), signatures.ofd());
        if (!Arrays.equals(OfdSeal.seal(ofd), seal.data())) {
            throw new IllegalArgumentException("another seal");
        }
        var files = new SealedFiles(PaperFile.of(pdf), PaperFile.of(ofd));
        return new Finished(files, stamped(files));
    }

    /// Checks both signatures of sealed files and their time stamps, and that their certificates led to a root at
    /// that time.
    ///
    /// @return the later time of the two time stamps
    /// @throws onething.application.port.out.paper.NotSealed if a certificate leads to no root
    /// @throws IllegalArgumentException                      if a signature or a stamp is missing or does not hold
    public Instant stamped(SealedFiles files) throws IOException {
        var pdf = files.pdf().bytes();
        var ofd = files.ofd().bytes();
        var ofPdf = CmsSignature.checked(PdfSeal.signature(pdf), PdfSeal.digest(pdf));
        var ofOfd = SesStructure.checked(
                OfdSeal.signature(ofd), OfdSeal.seal(ofd), OfdSeal.digest(ofd), OfdSeal.SIGNED_FILE);
        if (!ofOfd.signer().equals(ofPdf.signer())) {
            throw new IllegalArgumentException("two signers");
        }
        var times = List.of(
                stamped(PaperFormat.PDF, PdfSeal.signature(pdf)), stamped(PaperFormat.OFD, OfdSeal.signature(ofd)));
        for (var time : times) {
            trust.seal(List.of(ofPdf.signer(), ofOfd.maker()), ofPdf.certificates(), time);
        }
        return Collections.max(times);
    }

    private Instant stamped(PaperFormat format, byte[] signature) {
        var token = switch (format) {
            case PDF -> CmsSignature.token(signature);
            case OFD -> SesStructure.token(signature);
        };
        return TimeStamp.checked(token, value(format, signature), trust);
    }

    private static byte[] value(PaperFormat format, byte[] signature) {
        return switch (format) {
            case PDF -> CmsSignature.value(signature);
            case OFD -> SesStructure.value(signature);
        };
    }
}
