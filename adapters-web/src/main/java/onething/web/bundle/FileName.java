package onething.web.bundle;

import java.util.regex.Pattern;
import onething.web.edge.HeaderText;
import onething.web.problem.Unfit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// What the applicant's device calls a file: the `filename` of `Content-Disposition` (RFC 6266). It is shown to
/// people and never used as a path.
final class FileName {

    private static final String UNNAMED = "未命名";
    private static final int LONGEST = 120;
    private static final Pattern NOT_FOR_SHOWING = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private FileName() {}

    static String of(HttpHeaders headers) {
        return shown(sent(headers));
    }

    private static String sent(HttpHeaders headers) {
        try {
            var disposition = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
            var name = disposition == null
                    ? null
                    : ContentDisposition.parse(HeaderText.of(disposition)).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException e) {
            throw Unfit.parameter(HttpHeaders.CONTENT_DISPOSITION, "应为 attachment; filename*=UTF-8''…");
        }
    }

    /// Without folders, and without what cannot be seen; a long one loses its middle, never its extension.
    private static String shown(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = NOT_FOR_SHOWING.matcher(last).replaceAll("").strip();
        if (plain.isEmpty()) {
            return UNNAMED;
        }
        int length = plain.codePointCount(0, plain.length());
        if (length <= LONGEST) {
            return plain;
        }
        int head = plain.offsetByCodePoints(0, LONGEST - 21);
        int tail = plain.offsetByCodePoints(plain.length(), -20);
        return plain.substring(0, head) + "…" + plain.substring(tail);
    }
}
