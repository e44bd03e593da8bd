package onething.web.wire;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.regex.Pattern;
import onething.domain.text.Sha256;
import onething.web.json.ApiJson;
import onething.web.problem.MalformedRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Versions as entity tags: `"3"`, or `"3.5d41402a"` where the response can change without a new version,
/// as a due date does with a holiday notice. `If-Match` takes either, since only the number counts.
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[0-9a-f]+)?\"");

    private static final JsonMapper JSON = ApiJson.mapper();

    private EntityTags() {}

    /// The version that a change is based on.
    public static long of(String ifMatch) {
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw MalformedRequest.parameter("If-Match", "应为读取时的版本", "the ETag that was read, such as \"3\"");
        }
        return Long.parseLong(tag.group(1));
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /// A response with a version. A client that keeps it asks for it again with `If-None-Match`; the browser itself
    /// keeps nothing (`no-store`), because the response is about people.
    public static <T> ResponseEntity<T> answer(long version, T body) {
        return fresh(tag(version), body);
    }

    /// The same for a response that depends on more than its version.
    public static <T> ResponseEntity<T> answer(long version, T body, Object seen) {
        return fresh("\"" + version + "." + digest(seen) + "\"", body);
    }

    /// A response without a version of its own, such as a page of a list.
    public static <T> ResponseEntity<T> answer(T body) {
        return answer(body, CacheControl.noStore());
    }

    /// The same for a response that a client may keep for a while.
    public static <T> ResponseEntity<T> answer(T body, CacheControl kept) {
        return fresh("W/\"" + digest(body) + "\"", body, kept);
    }

    private static <T> ResponseEntity<T> fresh(String tag, T body) {
        return fresh(tag, body, CacheControl.noStore());
    }

    private static <T> ResponseEntity<T> fresh(String tag, T body, CacheControl kept) {
        return ResponseEntity.ok().cacheControl(kept).eTag(tag).body(body);
    }

    /// A hash of the view as it is sent. It is written for the hash alone and nowhere kept: a text of a dossier
    /// took more memory than all of the rest of the request.
    private static String digest(Object view) {
        var hash = Sha256.begun();
        JSON.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), hash), view);
        return HexFormat.of().formatHex(hash.digest(), 0, 8);
    }
}
