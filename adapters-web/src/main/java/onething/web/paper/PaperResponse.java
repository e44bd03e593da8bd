package onething.web.paper;

import java.nio.charset.StandardCharsets;
import onething.domain.paper.PaperFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Sends a paper as a download that no browser opens in our own origin. No device may keep the response: a paper
/// may show numbers in full.
public final class PaperResponse {

    private PaperResponse() {}

    /// @param name without its extension
    public static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
        return of(name, PaperFormat.PDF, pdf);
    }

    /// @param name without its extension
    static ResponseEntity<byte[]> of(String name, PaperFormat format, byte[] file) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", format.wireName()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name + "." + format.wireName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
