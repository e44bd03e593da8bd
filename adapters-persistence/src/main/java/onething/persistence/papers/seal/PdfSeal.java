package onething.persistence.papers.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.regex.Pattern;
import onething.application.port.out.paper.PaperSealer.ToSign;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.paper.OfficeSeal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;

/// The seal in a PDF: a signature field that shows the seal's picture (ISO 32000-1, 12.8). It is added behind the
/// bytes of the paper, which stay as they are, so the sealed file still begins with the one that was issued. It
/// keeps the rules of PDF/A-2a and PDF/UA-1.
final class PdfSeal {

    /// Room for the signature, in bytes.
    private static final int ROOM = 12 * 1024;

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final Pattern RANGE = Pattern.compile("/ByteRange \\[0 (\\d+) (\\d+) (\\d+)");

    private PdfSeal() {}

    /// @param id of the paper: the same paper gives the same bytes
    static ToSign prepare(byte[] pdf, SealPlace place, OfficeSeal seal, Instant at, long id) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            document.setDocumentId(id);
            options.setPreferredSignatureSize(ROOM);
            options.setPage(place.page());
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName(seal.holder());
            signature.setSignDate(GregorianCalendar.from(at.atZone(WorkingCalendar.ZONE)));
            document.addSignature(signature, options);
            show(document, place, seal);
            var bytes = new ByteArrayOutputStream();
            document.saveIncrementalForExternalSigning(bytes).setSignature(new byte[0]);
            var prepared = bytes.toByteArray();
            return new ToSign(prepared, Gap.of(prepared).digest(prepared));
        }
    }

    /// @param cms a signature of the prepared file's digest
    /// @throws IllegalArgumentException if there is no room for it
    static byte[] finish(byte[] prepared, byte[] cms) {
        var gap = Gap.of(prepared);
        var hex = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > gap.to() - gap.from()) {
            throw new IllegalArgumentException("the signature is too long");
        }
        var signed = prepared.clone();
        System.arraycopy(hex, 0, signed, gap.from(), hex.length);
        return signed;
    }

    /// Gives the digest that the signature of a file has to sign.
    static byte[] digest(byte[] sealed) {
        return Gap.of(sealed).digest(sealed);
    }

    /// The signature in a sealed file.
    ///
    /// @throws IllegalArgumentException if there is none
    static byte[] signature(byte[] sealed) {
        var gap = Gap.of(sealed);
        var padded = HexFormat.of()
                .parseHex(new String(sealed, gap.from(), gap.to() - gap.from(), StandardCharsets.US_ASCII));
        try (var asn1 = new ASN1InputStream(padded)) {
            return asn1.readObject().getEncoded(ASN1Encoding.DER);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no signature", e);
        }
    }

    private static void show(PDDocument document, SealPlace place, OfficeSeal seal) throws IOException {
        var page = document.getPage(place.page());
        var form = document.getDocumentCatalog().getAcroForm(null);
        var field = (PDSignatureField) form.getFields().getFirst();
        field.setAlternateFieldName(seal.holder());
        var widget = field.getWidgets().getFirst();
        var height = page.getMediaBox().getHeight();
        var size = (float) SealPlace.SIZE;
        widget.setRectangle(
                new PDRectangle((float) place.left(), (float) (height - place.top() - SealPlace.SIZE), size, size));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setLocked(true);
        widget.getCOSObject().setString(COSName.CONTENTS, seal.holder());
        var appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance(document, seal, size));
        widget.setAppearance(appearances);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        page.getCOSObject().setNeedToBeUpdated(true);
        tag(document, page, widget, seal.holder());
    }

    private static PDAppearanceStream appearance(PDDocument document, OfficeSeal seal, float size) throws IOException {
        var appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(size, size));
        appearance.setResources(new PDResources());
        var picture = PDImageXObject.createFromByteArray(document, seal.picture(), "seal");
        try (var content = new PDPageContentStream(document, appearance)) {
            content.drawImage(picture, 0, 0, size, size);
        }
        return appearance;
    }

    /// A reader of a screen finds the seal at the end of the text.
    private static void tag(PDDocument document, PDPage page, PDAnnotationWidget widget, String words) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var whole = (PDStructureNode) root.getKids().getFirst();
        var form = new PDStructureElement("Form", whole);
        form.setPage(page);
        form.setAlternateDescription(words);
        var reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        form.appendKid(reference);
        whole.appendKid(form);
        var key = root.getParentTreeNextKey();
        widget.getCOSObject().setInt(COSName.STRUCT_PARENT, key);
        var numbers = numbers(root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS));
        numbers.add(COSInteger.get(key));
        numbers.add(form.getCOSObject());
        root.setParentTreeNextKey(key + 1);
        root.getCOSObject().setNeedToBeUpdated(true);
        root.getParentTree().getCOSObject().setNeedToBeUpdated(true);
        whole.getCOSObject().setNeedToBeUpdated(true);
    }

    private static COSArray numbers(@org.jspecify.annotations.Nullable COSArray numbers) {
        if (numbers == null) {
            throw new IllegalArgumentException("the paper's tags are not in one list");
        }
        numbers.setNeedToBeUpdated(true);
        return numbers;
    }

    /// The hexadecimal digits of the signature, without their brackets.
    private record Gap(int from, int to) {

        static Gap of(byte[] file) {
            var range = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
            Gap last = null;
            while (range.find()) {
                last = new Gap(Integer.parseInt(range.group(1)) + 1, Integer.parseInt(range.group(2)) - 1);
                if (Integer.parseInt(range.group(2)) + Integer.parseInt(range.group(3)) != file.length) {
                    throw new IllegalArgumentException("the signature does not cover the whole file");
                }
            }
            if (last == null) {
                throw new IllegalArgumentException("no signature");
            }
            return last;
        }

        byte[] digest(byte[] file) {
            var digest = Sm2.newDigest();
            digest.update(file, 0, from - 1);
            digest.update(file, to + 1, file.length - to - 1);
            return digest.digest();
        }
    }
}
