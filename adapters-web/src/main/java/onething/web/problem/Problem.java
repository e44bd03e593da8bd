package onething.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// One problem: its kind, its words, further members for clients, and its headers.
public final class Problem {

    private final ProblemKind kind;
    private final String detail;
    private final String instead;
    private @Nullable String technical;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final HttpHeaders headers = new HttpHeaders();

    Problem(ProblemKind kind, String detail, String instead) {
        this.kind = kind;
        this.detail = detail;
        this.instead = instead;
    }

    /// Adds a member beside those of RFC 9457.
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /// What a programmer of a client needs to know, such as the name of a header; null for nothing. The words
    /// for people do not hold it.
    public Problem technical(@Nullable String technical) {
        this.technical = technical;
        return this;
    }

    public Problem header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    public ProblemKind kind() {
        return kind;
    }

    public HttpHeaders headers() {
        return headers;
    }

    public ProblemDetail body() {
        var body = ProblemDetail.forStatus(kind.status());
        body.setType(kind.type());
        body.setTitle(kind.title());
        body.setDetail(detail);
        body.setProperty("instead", instead);
        if (technical != null) {
            body.setProperty("technical", technical);
        }
        members.forEach(body::setProperty);
        return body;
    }

    public ResponseEntity<ProblemDetail> answer() {
        return ResponseEntity.status(kind.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body());
    }
}
