package onething.domain.refusal;

/// One fault in a request: where it is, which rule it breaks, and what would be right.
///
/// @param path   a JSON pointer (RFC 6901) into the request, such as `/answers/worker/idNumber`
/// @param rule   the stable name of the broken rule, such as `required` or `id-card-check`
/// @param detail what would be right, in Chinese words for users
public record Fault(String path, String rule, String detail) {}
