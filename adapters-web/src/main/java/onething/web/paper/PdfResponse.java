package onething.web.paper;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Sends a PDF as a download that no browser opens in our own origin. No device may keep the response: a paper may
/// show numbers in full.
public final class PdfResponse {

    private PdfResponse() {}

    /// @param name without its extension
    public static ResponseEntity<byte[]> of(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(pdf);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
