package onething.web.wire;

import java.util.Optional;
import java.util.regex.Pattern;
import onething.web.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/// Checks parameters and headers that many requests share.
public final class RequestHeaders {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /// The greatest whole number that every client of JSON keeps exactly (RFC 8259, 6).
    public static final long GREATEST = (1L << 53) - 1;

    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

    private RequestHeaders() {}

    /// The caller's `Idempotency-Key`.
    public static String key(String sent) {
        if (!KEY.matcher(sent).matches()) {
            throw MalformedRequest.parameter(
                    IDEMPOTENCY_KEY, "请求的编号应为 1 至 128 个可见字符", "1 to 128 visible ASCII characters");
        }
        return sent;
    }

    /// The place where a page begins; empty for the first page.
    public static Optional<String> after(@Nullable String sent) {
        if (sent != null && sent.length() > 512) {
            throw MalformedRequest.parameter("after", "应为上一页给出的翻页位置", "the `next` of the page before");
        }
        return Optional.ofNullable(sent);
    }

    /// The number of items on a page.
    public static int limit(int sent) {
        return (int) within("limit", sent, 1, 100);
    }

    /// A number of an address. Refuses one outside of the bounds that the contract names.
    public static long within(String name, long sent, long least, long most) {
        if (sent < least || sent > most) {
            throw MalformedRequest.parameter(name, "应为 %d 至 %d".formatted(least, most));
        }
        return sent;
    }
}
