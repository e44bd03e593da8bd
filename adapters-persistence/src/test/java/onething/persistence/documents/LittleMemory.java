package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.storage.FolderStorage;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/// A program that stores a PDF of 50 MB, for a test that runs it with less memory than that.
final class LittleMemory {

    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 800;

    private LittleMemory() {}

    /// @param arguments a folder, and whether the PDF has a table of its objects
    public static void main(String[] arguments) {
        var cipher = ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32])));
        var store = new EncryptedMaterialStore(
                new FolderStorage(Path.of(arguments[0]), Schedulers.boundedElastic()),
                new ContentTypes(),
                cipher,
                new NoScanner(),
                new NoContents(),
                Schedulers.boundedElastic(),
                Schedulers.boundedElastic());
        var kept =
                store.keep(scan(Boolean.parseBoolean(arguments[1])), 60_000_000).block();
        System.out.println("kept " + kept.size() + " bytes of " + kept.type());
        Schedulers.shutdownNow();
    }

    /// A picture of a scanner's size.
    private static Flux<ByteBuffer> scan(boolean hasTable) {
        var catalog = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
        var pages = "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";
        var page = "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</A 4 0 R>>>>>>endobj\n";
        var picture = "4 0 obj<</Type/XObject/Subtype/Image/Width 4960/Height 7016/Filter/DCTDecode/Length "
                + (PIECE * PIECES) + ">>stream\n";
        var head = "%PDF-1.7\n" + catalog + pages + page + picture;
        long table = head.length() + (long) PIECE * PIECES + "\nendstream endobj\n".length();
        int second = 9 + catalog.length();
        int third = second + pages.length();
        int fourth = third + page.length();
        var tail = "\nendstream endobj\n"
                + (hasTable
                        ? "xref\n0 5\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n"
                                .formatted(9, second, third, fourth)
                        : "")
                + "trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + (hasTable ? table : 0) + "\n%%EOF\n";
        var chance = new Random(1);
        return Flux.concat(
                Flux.just(ByteBuffer.wrap(head.getBytes(ISO_8859_1))),
                Flux.range(0, PIECES).map(_ -> {
                    var piece = new byte[PIECE];
                    chance.nextBytes(piece);
                    return ByteBuffer.wrap(piece);
                }),
                Flux.just(ByteBuffer.wrap(tail.getBytes(ISO_8859_1))));
    }
}
