package onething.persistence.documents.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onething.domain.material.ActiveContent;
import onething.domain.material.FileFindings;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileFindings.Locked;
import onething.domain.material.FileFindings.Readable;
import onething.domain.material.FileFindings.TooComplex;
import onething.domain.material.FileType;
import onething.persistence.documents.content.BoundedPdfParser.PdfLocked;
import onething.persistence.documents.content.PdfBudget.PdfTooComplex;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Reads every object of a PDF with PDFBox. PDFBox repairs what readers repair, so a file is judged as a
/// reader would show it; but a file without its end is truncated, even if a part of it can be shown.
final class PdfReading {

    /// Readers look for the end here (ISO 32000-1, annex H.3.4.4), and so do we, before blanks that were
    /// added.
    private static final int END_IS_WITHIN = 2048;

    private static final int MAX_OBJECTS = 300_000;

    private static final Map<COSName, ActiveContent> BY_ACTION = Map.of(
            COSName.getPDFName("JavaScript"), ActiveContent.SCRIPT,
            COSName.getPDFName("Launch"), ActiveContent.LAUNCH,
            COSName.getPDFName("ImportData"), ActiveContent.LAUNCH,
            COSName.getPDFName("GoToE"), ActiveContent.ATTACHMENT,
            COSName.getPDFName("Sound"), ActiveContent.MEDIA,
            COSName.getPDFName("Movie"), ActiveContent.MEDIA,
            COSName.getPDFName("Rendition"), ActiveContent.MEDIA);

    private static final Map<COSName, ActiveContent> BY_KIND = Map.of(
            COSName.getPDFName("EmbeddedFile"), ActiveContent.ATTACHMENT,
            COSName.getPDFName("FileAttachment"), ActiveContent.ATTACHMENT,
            COSName.getPDFName("RichMedia"), ActiveContent.MEDIA,
            COSName.getPDFName("Movie"), ActiveContent.MEDIA,
            COSName.getPDFName("Sound"), ActiveContent.MEDIA,
            COSName.getPDFName("3D"), ActiveContent.MEDIA);

    private static final Map<COSName, ActiveContent> BY_KEY = Map.of(
            COSName.getPDFName("JS"), ActiveContent.SCRIPT,
            COSName.getPDFName("JavaScript"), ActiveContent.SCRIPT,
            COSName.getPDFName("XFA"), ActiveContent.SCRIPT,
            COSName.getPDFName("EF"), ActiveContent.ATTACHMENT,
            COSName.getPDFName("EmbeddedFiles"), ActiveContent.ATTACHMENT);

    private final Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
    private long pixels;

    private PdfReading() {}

    /// @throws IOException if it cannot be read
    static FileFindings read(FileBytes file) throws IOException {
        if (!hasEnd(file)) {
            return new Incomplete(FileType.PDF);
        }
        var budget = new PdfBudget();
        try {
            budget.read(file);
            try (var opened = new BoundedPdfParser(new PdfSource(file), budget).parse()) {
                return new PdfReading().findings(opened);
            }
        } catch (PdfLocked _) {
            return new Locked(FileType.PDF);
        } catch (PdfTooComplex | StackOverflowError _) {
            return new TooComplex(FileType.PDF);
        } catch (UncheckedIOException diskFailure) {
            throw diskFailure;
        } catch (RuntimeException _) {
            // PDFBox throws for a wrong object, such as a number instead of a list.
            return new Incomplete(FileType.PDF);
        }
    }

    private FileFindings findings(PDDocument opened) {
        var document = opened.getDocument();
        var objects = List.copyOf(document.getXrefTable().keySet());
        if (objects.size() > MAX_OBJECTS) {
            return new TooComplex(FileType.PDF);
        }
        if (!opened.getPages().iterator().hasNext()) {
            return new Incomplete(FileType.PDF);
        }
        objects.stream().map(key -> document.getObjectFromPool(key).getObject()).forEach(this::look);
        look(document.getTrailer());
        return new Readable(FileType.PDF, pixels, active);
    }

    /// Checks the object and the objects inside it. Objects that it only refers to are checked
    /// separately.
    private void look(@Nullable COSBase object) {
        switch (object) {
            case COSDictionary dictionary -> {
                look(dictionary);
                dictionary.getValues().forEach(this::look);
            }
            case COSArray list -> list.forEach(this::look);
            case null, default -> {}
        }
    }

    private void look(COSDictionary dictionary) {
        BY_KEY.forEach((key, found) -> {
            if (dictionary.containsKey(key)) {
                active.add(found);
            }
        });
        look(BY_ACTION, dictionary.getCOSName(COSName.S));
        look(BY_KIND, dictionary.getCOSName(COSName.TYPE));
        look(BY_KIND, dictionary.getCOSName(COSName.SUBTYPE));
        if (dictionary instanceof COSStream && COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            long shown = FileFindings.pixels(dictionary.getLong(COSName.WIDTH), dictionary.getLong(COSName.HEIGHT));
            pixels = Math.max(pixels, shown);
        }
    }

    private void look(Map<COSName, ActiveContent> known, @Nullable COSName name) {
        if (name != null && known.containsKey(name)) {
            active.add(known.get(name));
        }
    }

    private static boolean hasEnd(FileBytes file) {
        long end = file.size();
        var one = new byte[1];
        while (end > 0 && file.read(end - 1, one, 0, 1) == 1 && one[0] <= ' ' && one[0] >= 0) {
            end--;
        }
        int length = (int) Math.min(END_IS_WITHIN, end);
        var last = new byte[length];
        for (int read = 0; read < length; ) {
            read += file.read(end - length + read, last, read, length - read);
        }
        return new String(last, ISO_8859_1).contains("%%EOF");
    }
}
