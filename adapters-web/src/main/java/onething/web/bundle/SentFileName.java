package onething.web.bundle;

import onething.domain.text.FileName;
import onething.web.edge.HeaderText;
import onething.web.problem.MalformedRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// The name that the applicant's device gives a file: the `filename` of `Content-Disposition` (RFC 6266).
/// It is shown to people and never used as a path.
final class SentFileName {

    private SentFileName() {}

    static FileName of(HttpHeaders headers) {
        return new FileName(sent(headers));
    }

    private static String sent(HttpHeaders headers) {
        try {
            var disposition = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
            var name = disposition == null
                    ? null
                    : ContentDisposition.parse(HeaderText.of(disposition)).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException e) {
            throw MalformedRequest.parameter(
                    HttpHeaders.CONTENT_DISPOSITION, "文件名无法识别", "attachment; filename*=UTF-8''…");
        }
    }
}
